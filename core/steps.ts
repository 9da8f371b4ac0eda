/**
 * Long work cut into short steps: whoever drives it may do something else between two of them. What comes out does not
 * depend on who drives it, or how fast.
 */
export type Steps<Made> = Generator<void, Made, void>

/** Takes all steps at once. */
export function drain<Made>(steps: Steps<Made>): Made {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** `Array.map`, each item a step. */
export function* mapInSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Steps<Made[]> {
  const made: Made[] = []
  for (const [i, item] of items.entries()) {
    made.push(make(item, i))
    yield
  }
  return made
}
