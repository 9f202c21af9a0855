import type { AnyWorkingCopy, Course, ResourcePack, VirtualSimulation } from '../document'
import { Problem } from '../errors'
import { partIdentifier } from '../identifiers'
import type { Part } from '../manifest'
import { alignment } from './alignment'
import { encodingsOf } from './files'
import { nameOf, type References } from './references'
import { ours, said, text } from './terms'

/** What a kind holds beside the common metadata: its parts, and its own terms. */
export interface KindContent {
  hasPart: Part[]
  terms: Record<string, unknown>
}

/** The part of freezing that differs from kind to kind. */
export function kindContent(copy: AnyWorkingCopy, references: References): KindContent {
  switch (copy.kind) {
    case 'resource-packs':
      return { hasPart: lessons(copy, references), terms: {} }
    case 'courses':
      return { hasPart: chapters(copy, references), terms: courseTerms(copy) }
    case 'virtual-simulations':
      return { hasPart: steps(copy), terms: experimentTerms(copy) }
  }
}

const lessons = (pack: ResourcePack, references: References): Part[] =>
  pack.lessons.map((lesson, at) => ({
    ...part(pack.identifier, lesson, at, `lessons.${at}.title`, lesson.objectives),
    encoding: encodingsOf(pack.identifier, lesson.files, references),
    ...ours({
      chapter: lesson.chapter
        ? alignment('chapters', 'ziyuan:chapter', lesson.chapter, nameOf(references, 'chapters', lesson.chapter))
        : null,
    }),
  }))

const chapters = (course: Course, references: References): Part[] =>
  course.chapters.map((chapter, at) => ({
    ...part(course.identifier, chapter, at, `chapters.${at}.title`),
    encoding: encodingsOf(course.identifier, chapter.files, references),
  }))

const courseTerms = ({ course, members }: Course): Record<string, unknown> => ({
  course: said({
    type: course.type,
    introduction: text(course.introduction),
    syllabus: text(course.syllabus),
    hours: course.hours,
    credit: course.credit,
    platform: text(course.platform),
  }),
  members: members.map((member) =>
    said({ name: text(member.name), role: text(member.role), affiliation: text(member.affiliation) }),
  ),
})

const steps = (simulation: VirtualSimulation): Part[] =>
  simulation.steps.map((step, at) => ({
    ...part(simulation.identifier, step, at, `steps.${at}.title`, step.goal),
    ...ours({ minutes: step.minutes, score: step.score }),
  }))

const experimentTerms = ({ experiment, hosting }: VirtualSimulation): Record<string, unknown> => ({
  experiment: said({
    name: text(experiment.name),
    course: text(experiment.course),
    major: text(experiment.major),
    hours: experiment.hours,
    apparatus: text(experiment.apparatus),
    method: text(experiment.method),
    assessment: text(experiment.assessment),
  }),
  hosting: said({
    address: text(hosting.address),
    technology: text(hosting.technology),
    bandwidth: text(hosting.bandwidth),
    concurrency: hosting.concurrency,
    protectionLevel: text(hosting.protectionLevel),
  }),
})

function part(
  identifier: string,
  from: { part: string; title: string | null },
  at: number,
  field: string,
  description?: string | null,
): Part {
  const name = text(from.title)
  if (!name) throw new Problem('missing-field', { field })
  const said = text(description)
  return {
    '@type': 'LearningResource',
    identifier: partIdentifier(identifier, from.part),
    name,
    position: at + 1,
    ...(said ? { description: said } : {}),
    encoding: [],
  }
}
