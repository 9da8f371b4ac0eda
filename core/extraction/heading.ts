/** Whether a passage is a headline or a subheading: it has no sentence, so that nothing is read from it. */
export function isHeading(passage: string): boolean {
  return passage.length <= LONGEST_HEADING && !/[.!?…:;][”"’')\]]*$/u.test(passage) && !/^[“"]/.test(passage)
}

const LONGEST_HEADING = 140
