/** The least a Remix page can be. */
export default function Empty() {
  return <h1>Vide</h1>
}
