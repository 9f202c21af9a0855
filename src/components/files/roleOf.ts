/** Words of a file name that tell its role in a lesson, the most telling first. */
const tellingWords: readonly (readonly [RegExp, string])[] = [
  [/微课|微视频|micro-?video/i, 'micro-video'],
  [/课件|courseware|slides/i, 'courseware'],
  [/教学设计|教案|lesson-?plan|^plan\b/i, 'lesson-plan'],
  [/任务单|学案|task-?sheet|^task\b/i, 'task-sheet'],
  [/练习|作业|习题|试题|exercise|homework/i, 'exercises'],
]

/** What an ending alone suggests. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(mp4|m4v|mov|webm)$/i, 'micro-video'],
  [/\.(pptx?|odp|key)$/i, 'courseware'],
]

/** The role a file most likely has; people correct it in the list. */
export const roleOf = (name: string): string =>
  [...tellingWords, ...endings].find(([pattern]) => pattern.test(name))?.[1] ?? 'attachment'
