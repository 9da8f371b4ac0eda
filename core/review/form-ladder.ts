/** A way of asking a fact; `shownAt` is when the learner last met it in this form (any unit, larger is later), or null. */
export type LadderForm = { form: string; typed: boolean; shownAt: number | null }

/** Below this stability (days) a memory is weak and any form will do; above it must be produced if the fact has a typed form. */
const WEAK_DAYS = 3

/**
 * The form to ask next: the least recently shown, ties in the order given, and never the form shown last if there is another.
 * `stability` is null for a fact not yet seen. Throws for a fact without forms.
 */
export function chooseForm(forms: readonly LadderForm[], stability: number | null): string {
  const last = lastShown(forms)
  const fresh = forms.filter((form) => form !== last)
  const typed = stability !== null && stability >= WEAK_DAYS ? fresh.filter((form) => form.typed) : []
  const [chosen = last] = (typed.length > 0 ? typed : fresh).toSorted(byTime)
  if (!chosen) throw new Error('A fact without forms cannot be asked')
  return chosen.form
}

function lastShown(forms: readonly LadderForm[]): LadderForm | undefined {
  return forms
    .filter((form) => form.shownAt !== null)
    .toSorted(byTime)
    .at(-1)
}

/** Never shown first. Not a difference: two that were never shown would give NaN. */
function byTime(a: LadderForm, b: LadderForm): number {
  const [first, second] = [a.shownAt ?? Number.NEGATIVE_INFINITY, b.shownAt ?? Number.NEGATIVE_INFINITY]
  return first === second ? 0 : first < second ? -1 : 1
}
