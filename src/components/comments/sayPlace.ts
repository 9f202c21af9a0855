import { commentWords } from '../../i18n/comments'
import { fill, type Language, wordsIn } from '../../i18n/language'
import type { Step } from '../save/differences'

/** 课时 › 第 2 项 圆的面积 › 教学目标 */
export const sayPlace = (steps: readonly Step[], language: Language): string =>
  steps.length === 0 ? commentWords[language].whole : steps.map((step) => sayStep(step, language)).join(' › ')

const sayStep = (step: Step, language: Language): string =>
  typeof step === 'object' && 'row' in step
    ? `${fill(commentWords[language].row, { row: Number(step.row) })} ${step.title}`.trim()
    : wordsIn(step, language)
