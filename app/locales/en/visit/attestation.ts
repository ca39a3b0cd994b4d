import type { Catalogue } from '../../fr'

export const attestation: Catalogue['attestation'] = {
  title: 'My proof of attendance',
  for: 'A signed paper, in French, that says you came: for France Travail, the Mission Locale, your school or your employer. You do not have to take one.',
  oneName: 'One name is valid at a time: if you take a proof in another name, those before are no longer valid.',
  name: 'Your first and last name',
  nameHint: 'As on your identity papers, in Latin letters. This name is printed, and kept with the proof only.',
  activities: 'Where you were seen',
  activitiesHint: 'Tick what you want to show. What you do not tick is written nowhere.',
  none: 'The proof tells the edition, its day, its hours and its place.',
  make: 'Download my proof (PDF)',
  verified:
    'Whoever receives it can check it, with the QR code or the short code: a page then shows what is printed, and nothing more.',
  until:
    'Your paper can be checked word for word until {{day}} at least, or until you erase your data. After that, one can only check that the signature is ours.',
  past: 'The time for which we keep your data is over: one can only check that the signature is ours.',
  notSeen: {
    title: 'Your ticket was not read at the entrance',
    text: 'So we cannot say that you were there. If you came with a group or without a ticket, ask the person who brought you, or the welcome desk.',
  },
  refused: {
    'not-seen': 'A ticked activity is no longer in the list. Tick again, then retry.',
    'too-many': 'Too many tries in a short time. Wait a few minutes, then try again.',
  },
  errorsTitle: 'To correct before going on:',
  errors: {
    missing: 'Write the name to print.',
    tooLong: 'This is too long: keep 60 characters at most.',
    signs: 'Write this name with letters, spaces, hyphens, apostrophes and dots.',
    letters: 'A sign of this name cannot be printed: write it in Latin letters.',
    tooMany: 'Tick 20 activities at most.',
    choice: 'Choose from the list.',
  },
  link: {
    title: 'You came',
    text: 'Somebody asks you to show it? Download a signed proof.',
    action: 'My proof of attendance',
  },
  adviser:
    'Each button downloads the person’s proof (PDF): the edition, its day, its hours and its place. They can also take their own on their ticket’s page, with their activities.',
  download: 'Proof (PDF)',
  verify: {
    title: 'Check a proof of attendance',
    text: 'Type the short code printed beside the QR code: ten letters and digits.',
    code: 'Short code',
    send: 'Check',
    again: 'Check another one',
    tooMany: 'Too many tries in a short time',
    tooManyText: 'Wait a few minutes, then try again. The QR code can still be read.',
    offline: 'The signature can also be checked without this site, with the public key.',
    keys: 'Public keys (JSON)',
    missing: 'Write the short code printed beside the QR code.',
    unknown: 'No proof has this code. Read again the ten letters and digits printed beside the QR code.',
    verdicts: {
      genuine: 'This proof is genuine',
      genuineText: 'Compare with the paper: every word must be the same. If not, the paper was changed.',
      revoked: 'This proof is no longer valid',
      revokedText: 'We had signed it, then the attendance was corrected, or the person took one in another name.',
      erased: 'This proof was signed by us',
      erasedText:
        'What it said was erased, to protect the person: we can no longer confirm it here. The signature can still be checked with the public key.',
      forged: 'This proof is not genuine',
      forgedText:
        'This code does not bear our signature. If it was copied by hand, or if the paper is damaged, try with the short code.',
    },
    words: {
      code: 'Code',
      name: 'Name',
      edition: 'Edition',
      day: 'Day',
      hours: 'Hours of the edition',
      place: 'Place',
      activity_one: 'Activity',
      activity_other: 'Activities',
      issuedOn: 'Issued on',
    },
    noActivity: 'None told',
    signedBy: 'Signed by',
    declared: 'The name is the one that the person gave: entry is free, without identity papers.',
  },
}
