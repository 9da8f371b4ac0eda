/** How long a set is, for a contents list: "10 questions, 4 min". */
export function setAmount({ count, minutes }: { count: number; minutes: number }): string {
  return `${count} questions, ${minutes} min`
}
