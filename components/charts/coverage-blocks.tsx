const BLOCK = { width: 8, height: 12 }
const STEP = 10
const ROW = 18
const PER_ROW = 32
const SPECK = 2

/** One block per fact of a topic: full for one seen, a line for one not seen yet. The numbers stand beside it in text. */
export function CoverageBlocks({ seen, all }: { seen: number; all: number }) {
  const rows = Math.max(1, Math.ceil(all / PER_ROW))
  return (
    <svg className="chart blocks" viewBox={`0 0 ${PER_ROW * STEP} ${rows * ROW}`} aria-hidden="true" focusable="false">
      {Array.from({ length: all }, (_, i) => {
        const height = i < seen ? BLOCK.height : SPECK
        const y = Math.floor(i / PER_ROW) * ROW + BLOCK.height - height + (ROW - BLOCK.height) / 2
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the row
            key={i}
            className={i < seen ? 'bar' : 'speck'}
            x={(i % PER_ROW) * STEP}
            y={y}
            width={BLOCK.width}
            height={height}
          />
        )
      })}
    </svg>
  )
}
