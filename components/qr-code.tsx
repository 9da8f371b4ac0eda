type QrCodeProps = {
  /** Rows of modules, true for dark, without a margin. */ modules: readonly boolean[][]
  label: string
}

/** A QR code as SVG, dark on light in every theme: not every camera reads it the other way round. Four modules of margin, as ISO/IEC 18004 asks. */
export function QrCode({ modules, label }: QrCodeProps) {
  const size = modules.length + 2 * MARGIN
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="ground" width={size} height={size} />
      <path d={modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [square(x, y)] : []))).join('')} />
    </svg>
  )
}

const MARGIN = 4

function square(x: number, y: number): string {
  return `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`
}
