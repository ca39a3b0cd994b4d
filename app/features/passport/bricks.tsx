const PER_COURSE = 5
const [WIDTH, HEIGHT, GAP] = [60, 30, 5]

/** A wall of as many bricks as stamps are needed, from the ground up: laid, or still to lay. It says nothing that words do not. */
export function Bricks({ filled, needed }: { filled: number; needed: number }) {
  const courses = Math.ceil(needed / PER_COURSE)
  const across = Math.min(needed, PER_COURSE)
  const width = across * (WIDTH + GAP) - GAP + (courses > 1 ? WIDTH / 2 : 0)
  const height = courses * (HEIGHT + GAP) - GAP
  return (
    <svg aria-hidden="true" viewBox={`-2 -2 ${width + 4} ${height + 4}`} className="w-full max-w-96">
      {Array.from({ length: needed }, (_, index) => {
        const course = Math.floor(index / PER_COURSE)
        const x = (index % PER_COURSE) * (WIDTH + GAP) + (course % 2 ? WIDTH / 2 : 0)
        const y = height - (course + 1) * (HEIGHT + GAP) + GAP
        return <Brick key={`${x} ${y}`} x={x} y={y} isLaid={index < filled} />
      })}
    </svg>
  )
}

function Brick({ x, y, isLaid }: { x: number; y: number; isLaid: boolean }) {
  const [middle, centre] = [x + WIDTH / 2, y + HEIGHT / 2]
  return (
    <>
      <rect
        x={x}
        y={y}
        width={WIDTH}
        height={HEIGHT}
        rx={2}
        strokeWidth={1.5}
        strokeDasharray={isLaid ? undefined : '4 3'}
        className={isLaid ? 'fill-brick stroke-brick' : 'fill-transparent stroke-line'}
      />
      {isLaid && (
        <path
          d={`M${middle - 7} ${centre}l5 5 9-10`}
          fill="none"
          strokeWidth={3}
          strokeLinecap="square"
          className="stroke-white"
        />
      )}
    </>
  )
}
