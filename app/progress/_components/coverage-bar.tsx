const BLOCK = 8
const STEP = 11
const PER_ROW = 32
const ROW = 20
const FULL = 14

type CoverageBarProps = { known: number; missed: number; total: number }

/** One block per fact of a topic: full for known, half for missed, a line for not asked yet. The numbers stand beside it in text. */
export function CoverageBar({ known, missed, total }: CoverageBarProps) {
  const rows = Math.max(1, Math.ceil(total / PER_ROW))
  return (
    <svg
      className="chart coverage"
      viewBox={`0 0 ${PER_ROW * STEP} ${rows * ROW}`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: total }, (_, i) => {
        const height = i < known ? FULL : i < known + missed ? FULL / 2 : 2
        const x = (i % PER_ROW) * STEP
        const y = Math.floor(i / PER_ROW) * ROW + FULL - height
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the bar
        return <rect key={i} className={i < known + missed ? 'bar' : 'speck'} {...{ x, y, height }} width={BLOCK} />
      })}
    </svg>
  )
}
