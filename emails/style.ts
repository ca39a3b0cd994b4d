/** The colours of letters by day: see app/tailwind.css. */
export const COLOURS = {
  ink: '#1E1B3A',
  paper: '#FFFAF2',
  brick: '#B5452F',
  pastel: '#1F4F86',
  stone: '#5B5670',
  line: '#8C8799',
}

/** On a dark screen: paper on ink (contrast 15.9), links of light woad blue (9.7), buttons with ink on it. */
export const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.page a { color: #1F4F86; }
.page a.button { color: #FFFFFF; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #131127 !important; }
  .card { background-color: #1E1B3A !important; border-color: #8C8799 !important; }
  .ink { color: #FFFAF2 !important; }
  .stone { color: #C9C5D6 !important; }
  .page a { color: #A9CBF0 !important; }
  .page a.button { background-color: #A9CBF0 !important; color: #1E1B3A !important; }
  .page a.choice { background-color: #1E1B3A !important; border-color: #A9CBF0 !important; }
  .brick { background-color: #D9694F !important; }
}
`
