import { COLOURS } from './style'

/** How wide each brick is, in hundredths: the second row stands half a brick further. */
const ROWS = [
  [25, 25, 25, 25],
  [12, 25, 26, 25, 12],
]

/** Our motif: two rows of bricks, in cells that every mail program draws. */
export function Bricks() {
  return (
    <div aria-hidden="true">
      {ROWS.map((widths, row) => (
        <table
          key={widths.length}
          role="presentation"
          cellPadding={0}
          cellSpacing={4}
          border={0}
          width="100%"
          style={{ borderSpacing: row === 0 ? '4px' : '4px 0' }}
        >
          <tbody>
            <tr>
              {widths.map((width, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: bricks never move
                  key={index}
                  width={`${width}%`}
                  className="brick"
                  style={{ backgroundColor: COLOURS.brick, fontSize: 0, height: '12px', lineHeight: 0 }}
                />
              ))}
            </tr>
          </tbody>
        </table>
      ))}
    </div>
  )
}
