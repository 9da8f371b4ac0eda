import { hashNumber } from '@/core/hash'
import type { ChoiceQuestion, Option } from '@/core/questions/question'
import type { Random } from '@/core/quiz/shuffle'
import { MEDIAN_CHOICE_MS, type Simulated } from './simulated'

export const simulatedChoice: Simulated<ChoiceQuestion> = {
  cost: 0,
  medianMs: MEDIAN_CHOICE_MS,
  right: ({ id, options }) => {
    const key = options.find((option) => option.isKey)
    if (!key) throw new Error(`Question ${id} has no key`)
    return { kind: 'choice', optionId: key.id }
  },
  missed: ({ options }, _names, random) => ({ kind: 'choice', optionId: guess(options, random).id }),
}

/** A guesser may hit the key; most wrong answers go to the option that its hash makes the class's favourite. */
function guess(options: Option[], random: Random): Option {
  const wrong = options.filter((option) => !option.isKey).sort((a, b) => hashNumber(a.id) - hashNumber(b.id))
  const pool = random() < 0.6 ? wrong : options
  const chosen = pool[random() < 0.5 ? 0 : Math.floor(random() * pool.length)]
  if (!chosen) throw new Error('A question with one option')
  return chosen
}
