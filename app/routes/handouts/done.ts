/** What was just done, by the word that the address carries. */
export const DONE = {
  ajoutee: 'La remise est ajoutée.',
  changee: 'La remise est changée.',
  retiree: 'La remise est retirée.',
}
