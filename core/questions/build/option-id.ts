import { hashText } from '../../hash'

/** Says nothing about being right: the same function of the text for the key and for the others. */
export function optionId(questionId: string, text: string): string {
  return hashText(`${questionId}\n${text}`)
}
