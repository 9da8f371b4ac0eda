/** A letter key beside what it does; nothing for those who have switched letter keys off. */
export function Key({ letter, shown }: { letter: string; shown: boolean }) {
  if (!shown) return null
  return (
    <span className="key" aria-hidden="true">
      {letter}
    </span>
  )
}
