import type { PlannedActivity } from './planned-activity'
import { WORKSHOPS } from './workshops'

export const OPENING: PlannedActivity['hours'] = ['13:30', '17:30']

const stand = (values: Omit<PlannedActivity, 'kind' | 'room' | 'hours'>): PlannedActivity => ({
  ...values,
  kind: 'stand',
  room: 'hall',
  hours: OPENING,
})
const talk = (values: Omit<PlannedActivity, 'kind'>): PlannedActivity => ({ ...values, kind: 'talk' })

const STANDS = [
  stand({
    title: 'Les objets connectés du quotidien',
    summary: 'Une lampe, un capteur, un téléphone : faites-les parler entre eux et regardez ce qui se passe.',
    theme: 'Objets connectés',
    hosts: ['Combustible'],
  }),
  stand({
    title: 'Piloter un robot',
    summary: 'Prenez les commandes, sortez du labyrinthe, puis donnez l’ordre au robot de le faire sans vous.',
    theme: 'Robotique',
    hosts: ['Digital Skills'],
  }),
  stand({
    title: 'L’imprimante 3D au travail',
    summary: 'Du dessin à l’objet : voyez une pièce sortir de la machine, couche après couche.',
    theme: 'Conception et impression en 3D',
    hosts: ['La Trame'],
  }),
  stand({
    title: 'La ville en cartes',
    summary: 'Trouvez votre rue vue du ciel et découvrez les métiers qui fabriquent les cartes.',
    theme: 'Géomatique',
    hosts: ['Toulouse Métropole'],
  }),
  stand({
    title: 'Le plateau de direct',
    summary: 'Devant ou derrière la caméra : essayez une place dans un direct vidéo.',
    theme: 'Streaming',
    hosts: ['Média Pitchounes'],
  }),
  stand({
    title: 'Dans le ventre d’un ordinateur',
    summary: 'Démontez, touchez, remontez : chaque pièce a un nom et un rôle.',
    theme: 'Maintenance informatique',
    hosts: ['Conciergerie Solidaire'],
  }),
  stand({
    title: 'Dessiner sur une tablette',
    summary: 'Un stylet, des calques, de la couleur : les gestes de l’infographie.',
    theme: 'PAO – infographie',
    hosts: ['Centre des Arts Urbains'],
  }),
  stand({
    title: 'Orientation et formation',
    summary: 'Quelles formations près de chez vous, pour qui, combien de temps ? Posez toutes vos questions.',
    theme: 'Orientation et formation',
    hosts: ['ATLAS', 'AFPA', 'Conseil Régional', 'Mission Locale Toulouse'],
  }),
  stand({
    title: 'L’emploi dans le numérique',
    summary: 'Qui recrute, pour quels métiers ? Repartez avec des pistes.',
    theme: 'Emploi',
    hosts: ['France Travail', 'Cap Emploi 31', 'PLIE'],
  }),
]

const TALKS = [
  talk({
    format: 'conference',
    title: 'Le numérique sans idées reçues',
    summary: 'Diplôme, maths, âge : ce qui est vrai, ce qui est faux, et les métiers que l’on oublie.',
    theme: 'Métiers',
    room: 'auditorium',
    hours: ['14:00', '14:30'],
    hosts: ['SYNTEC'],
  }),
  talk({
    format: 'conference',
    title: 'Données et intelligence artificielle au travail',
    summary: 'Ce que cela change dans les métiers, expliqué avec des mots de tous les jours.',
    theme: 'Intelligence artificielle et données',
    room: 'auditorium',
    hours: ['15:45', '16:15'],
    hosts: ['Digital Skills'],
    level: 'comfortable',
    speakers: [{ name: 'Karim B.', about: 'analyste de données' }],
  }),
  talk({
    format: 'round-table',
    title: 'Entrer dans le numérique sans diplôme',
    summary: 'Des formations gratuites, courtes ou longues : qui peut y entrer, et comment.',
    theme: 'Orientation et formation',
    room: 'auditorium',
    hours: ['14:45', '15:30'],
    hosts: ['Simplon', 'AFPA', 'Conseil Régional'],
    speakers: [
      { name: 'Inès R.', about: 'développeuse, formée en neuf mois' },
      { name: 'Yann L.', about: 'formateur' },
    ],
  }),
  talk({
    format: 'round-table',
    title: 'Des femmes dans le numérique',
    summary: 'Comment on y entre, comment on y reste, et ce qui reste à changer.',
    theme: 'Métiers',
    room: 'auditorium',
    hours: ['16:30', '17:15'],
    hosts: ['FACE'],
  }),
  talk({
    format: 'testimony',
    title: 'Mon premier métier dans le numérique',
    summary: 'Un parcours raconté par la personne qui l’a vécu, puis vos questions.',
    theme: 'Métiers',
    room: 'gondola',
    hours: ['14:30', '14:50'],
    hosts: ['Mission Locale Toulouse'],
    speakers: [{ name: 'Lina M.', about: 'technicienne de maintenance' }],
  }),
  talk({
    format: 'testimony',
    title: 'Changer de métier, choisir le numérique',
    summary: 'Une reconversion racontée sans détour, puis vos questions.',
    theme: 'Métiers',
    room: 'gondola',
    hours: ['15:30', '15:50'],
    hosts: ['PLIE'],
    speakers: [{ name: 'Paul D.', about: 'testeur, ancien cuisinier' }],
  }),
]

const AFTER_WORK: PlannedActivity = {
  kind: 'after-work',
  title: 'After-work : des entreprises et vous',
  summary: 'Parlez avec des personnes qui recrutent, sans le filtre du CV. Venez comme vous êtes.',
  theme: 'Emploi',
  room: 'lounge',
  hours: ['16:00', '17:30'],
  capacity: 50,
  hosts: ['France Travail', 'MEDEF 31', 'Plateforme Emploi Entreprises-UCRM'],
}

export const PROGRAMME: PlannedActivity[] = [...STANDS, ...WORKSHOPS, ...TALKS, AFTER_WORK]
