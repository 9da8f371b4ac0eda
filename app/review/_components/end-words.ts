/** "You knew 11 of 14." */
export function headlineOf(answered: number, missed: number): string {
  if (answered === 0) return 'Nothing was asked'
  return `You knew ${answered - missed} of ${answered}.`
}

type Tally = { answered: number; all: number; missed: number }

/** What becomes of the missed and of what was not asked. `readyAt`: when missed facts can be asked once more. */
export function outlookOf({ answered, all, missed }: Tally, readyAt: string | null): string {
  const left = all - answered
  return [
    missed === 0
      ? null
      : missed === 1
        ? 'The one you missed comes back tomorrow.'
        : `The ${missed} you missed come back tomorrow.`,
    readyAt === null ? null : `What you missed can be asked once more from ${readyAt}; the page goes on by itself.`,
    left === 0
      ? null
      : left === 1
        ? 'One fact was not asked and stays for the next time.'
        : `${left} facts were not asked and stay for the next time.`,
    missed === 0 && left === 0 ? 'Each comes back when it is about to fade.' : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}
