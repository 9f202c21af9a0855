'use client'

/** What went wrong and what to do next, told as it appears also to those who hear the page. */
export const ProblemLine = ({ problem }: { problem: string | null }) =>
  problem === null ? null : (
    <p className="zy-bad" role="alert">
      {problem}
    </p>
  )
