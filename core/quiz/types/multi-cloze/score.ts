import type { MultiClozeQuestion } from '../../../questions/types/multi-cloze'
import type { AnswerOf } from '../../answer-kind'
import { matchAnswer } from '../../match-answer'
import { scoreParts } from '../score-parts'
import type { ScoreStage } from '../stages'
import { factMeant } from '../typed/fact-meant'

/** Each blank counts the same for its own fact, judged as a typed answer is. */
export const multiClozeScore: ScoreStage<MultiClozeQuestion, AnswerOf<'blanks'>> = {
  needsNames: true,
  fits: (question, { blanks }) => {
    const ids = new Set(question.blanks.map(({ id }) => id))
    return Object.keys(blanks).every((id) => ids.has(id))
  },
  score: (question, { blanks }, index) => {
    const judged = question.blanks.map((blank) => ({ blank, match: matchAnswer(blanks[blank.id] ?? '', blank, index) }))
    const parts = judged.map(({ blank, match }) => ({
      factId: blank.factId,
      isRight: match.verdict === 'right',
      confusedWith: factMeant(blank, match),
    }))
    return { ...scoreParts(parts), blankMatches: judged.map(({ match }) => match) }
  },
}
