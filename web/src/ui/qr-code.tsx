/** A QR code from rows of 0 and 1, always dark on light with its quiet zone: cameras expect it so in every theme. */
export function QrCode({ rows, label }: { rows: string[]; label: string }) {
  const quiet = 4;
  const size = rows.length + quiet * 2;
  const path = rows
    .map((row, y) => [...row].map((bit, x) => (bit === '1' ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')).join(''))
    .join('');
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="208"
      height="208"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="rounded-control"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
