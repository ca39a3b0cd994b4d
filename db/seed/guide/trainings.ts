import type { Content } from '~/features/guide/fields'
import { EDITORS, REPORT } from './sources'

type Training = Content<'training'>
type Telling = Pick<Training, 'title' | 'summary' | 'cost'> & Partial<Training>

const training = (telling: Telling): Training => ({
  body: null,
  level: null,
  leadsTo: null,
  duration: null,
  time: null,
  funding: null,
  startsOn: [],
  place: null,
  remote: null,
  public: null,
  description: null,
  web: null,
  jobs: [],
  keywords: [],
  sources: [REPORT, EDITORS],
  ...telling,
})

const REGION_PAYS = `Pour les personnes en recherche d’emploi, la Région paie tous les cours de son programme. Demandez si cette formation en fait partie.`
const CONTRACT = `C’est un contrat de travail. Vous recevez un salaire. Vous ne payez pas les cours.`

/** One of the short courses that the report names: their length of 2019 and their place are all it says. */
const short = (telling: Omit<Telling, 'cost'>): Training =>
  training({
    cost: 'depends',
    duration: 'De 3 à 12 mois, à demander',
    place: 'Métropole de Toulouse',
    funding: REGION_PAYS,
    public: `Le niveau demandé change d’une école à l’autre. Demandez avant de vous inscrire.`,
    ...telling,
  })

/** Two years or more after the bac. */
const afterBac = (telling: Omit<Telling, 'cost'>): Training =>
  training({
    level: 'bac',
    cost: 'depends',
    time: 'years',
    funding: `Le prix dépend de l’école. En alternance, on ne paie pas les cours et on reçoit un salaire.`,
    ...telling,
  })

export const TRAININGS: Training[] = [
  training({
    title: 'Formations numériques de la Région Occitanie',
    summary: 'Des formations sans frais, pour les personnes en recherche d’emploi.',
    body: 'Région Occitanie',
    level: 'bac',
    leadsTo: 'Niveau bac à bac + 5, selon la formation',
    cost: 'free',
    funding: `La Région paie tous les cours. Vous ne payez rien.`,
    remote: 'both',
    public: `Les personnes en recherche d’emploi.`,
    description: `La Région a un programme de formations. Beaucoup parlent du numérique. Elles vont du niveau bac au niveau bac + 5. Certaines sont à distance. Votre conseiller ou votre conseillère vous dira lesquelles.

En 2019, il y avait 112 sessions en salle par an. Il y en avait 52 à distance. Et 65 organismes les donnaient.`,
    keywords: ['gratuit', 'demandeur d’emploi', 'chômage', 'région', 'PRF', 'formation gratuite'],
  }),
  training({
    title: 'École Régionale du Numérique, à la Reynerie',
    summary: 'Pour les personnes avec peu ou pas de diplôme qui aiment le numérique.',
    body: 'École Régionale du Numérique',
    level: 'none',
    leadsTo: 'Niveau bac à bac + 2',
    cost: 'depends',
    funding: REGION_PAYS,
    place: 'Ancienne école Auriacombe, la Reynerie, Toulouse',
    remote: 'site',
    public: `Les personnes avec peu ou pas de diplôme. Il faut avoir du goût pour le numérique.`,
    description: `La Région a créé cette école en 2015. À Toulouse, elle l’a faite avec Toulouse Métropole. On y apprend un métier du numérique. On y gagne un niveau, du bac au bac + 2.

Avant Toulouse, elle avait ouvert à Saint-Gaudens, à Labège et à Carbonne.`,
    jobs: ['developpeuse-web', 'technicienne-d-assistance-informatique'],
    keywords: ['sans diplôme', 'sans bac', 'Mirail', 'ERN', 'école du numérique', 'quartier'],
  }),
  training({
    title: 'Formations de la Grande École du Numérique',
    summary: 'Plus de 750 formations en France, dont plusieurs courtes près de Toulouse.',
    body: 'Grande École du Numérique',
    duration: 'De 3 à 12 mois pour les plus courtes',
    time: 'months',
    cost: 'depends',
    funding: `Le prix change d’une formation à l’autre. Demandez-le avant de vous inscrire.`,
    public: `Le niveau demandé change d’une formation à l’autre.`,
    description: `L’État a créé la Grande École du Numérique en 2015. Ce n’est pas un lieu. C’est un label, donné à des formations choisies. Le site aide à en trouver une.`,
    web: 'https://www.grandeecolenumerique.fr/',
    keywords: ['label', 'GEN', 'formation courte', 'reconversion'],
  }),
  training({
    title: 'Développeuse web, développeur web, avec le GEIQ NOOC',
    summary: 'On apprend à créer des sites, avec un contrat de travail.',
    body: 'GEIQ NOOC',
    cost: 'free',
    funding: CONTRACT,
    place: 'Espace Numérique Reynerie, Toulouse',
    remote: 'site',
    public: `Le niveau demandé se voit avec le GEIQ. Posez-lui la question.`,
    description: `Un GEIQ est un groupe d’entreprises qui embauchent et forment ensemble. On apprend à l’école et on travaille en entreprise. Ce parcours a été validé en avril 2019.`,
    jobs: ['developpeuse-web'],
    keywords: ['alternance', 'GEIQ', 'contrat', 'salaire', 'site internet', 'coder'],
  }),
  training({
    title: 'Chargée ou chargé d’études réseaux et télécom, avec le GEIQ NOOC',
    summary: 'On apprend à préparer les plans des réseaux, avec un contrat de travail.',
    body: 'GEIQ NOOC',
    cost: 'free',
    funding: CONTRACT,
    place: 'Espace Numérique Reynerie, Toulouse',
    remote: 'site',
    public: `Le niveau demandé se voit avec le GEIQ. Posez-lui la question.`,
    description: `Avant de poser la fibre, il faut un plan. Par où passe le câble ? Combien en faut-il ? La personne chargée d’études prépare ce plan. Ce parcours a été validé en avril 2019.`,
    jobs: ['monteuse-raccordeuse-fibre', 'technicienne-reseaux'],
    keywords: ['alternance', 'GEIQ', 'contrat', 'salaire', 'fibre', 'plan', 'télécom'],
  }),
  short({
    title: 'Infographiste multimédia',
    summary: 'Créer des images pour le papier et pour l’écran.',
    description: `On apprend à dessiner sur l’ordinateur. On retouche des photos. On prépare une affiche, une page ou une petite vidéo.`,
    jobs: ['graphiste', 'web-designer'],
    keywords: ['dessin', 'image', 'photo', 'affiche', 'PAO', 'graphisme'],
  }),
  short({
    title: 'Développeuse web, développeur web',
    summary: 'Créer des sites internet.',
    description: `On apprend à écrire le code d’un site. Le code, c’est le texte qui dit à l’ordinateur quoi faire.`,
    jobs: ['developpeuse-web'],
    keywords: ['coder', 'site internet', 'programmer', 'code'],
  }),
  short({
    title: 'Technicienne data, technicien data',
    summary: 'Ranger et préparer des données.',
    description: `Une donnée est une information gardée par un ordinateur : un nom, une date, un prix. On apprend à ranger les données. On apprend à trouver les erreurs.`,
    jobs: ['technicienne-de-donnees', 'analyste-de-donnees', 'gestionnaire-de-base-de-donnees'],
    keywords: ['data', 'données', 'tableau', 'chiffres', 'ranger'],
  }),
  short({
    title: 'Maintenance, support et réseaux',
    summary: 'Réparer les ordinateurs et aider les gens.',
    description: `On apprend à trouver une panne. On change une pièce. On branche un réseau : les câbles et le Wi-Fi. On aide les personnes, au téléphone ou sur place.`,
    jobs: [
      'technicienne-de-maintenance-informatique',
      'technicienne-d-assistance-informatique',
      'technicienne-reseaux',
    ],
    keywords: ['réparer', 'dépanner', 'panne', 'ordi', 'wifi', 'bricoler'],
  }),
  short({
    title: 'Administratrice réseaux, administrateur réseaux',
    summary: 'Faire marcher les serveurs, avec GNU/Linux et Windows.',
    description: `Un serveur est un ordinateur qui travaille pour tous les autres. On apprend à le régler et à le surveiller. On utilise deux systèmes : GNU/Linux et Windows. Un système fait marcher la machine.`,
    jobs: ['administratrice-systemes-et-reseaux', 'technicienne-reseaux'],
    keywords: ['serveur', 'Linux', 'Windows', 'réseau', 'système'],
  }),
  training({
    title: 'Bac technologique STI2D',
    summary: 'Un bac pour comprendre comment marchent les machines.',
    leadsTo: 'Un bac technologique',
    duration: '2 ans, après la classe de seconde',
    time: 'years',
    cost: 'depends',
    remote: 'site',
    public: `Les élèves, après la classe de seconde.`,
    description: `STI2D est le nom court de ce bac. Il parle des sciences, de l’industrie et du développement durable. Il ouvre la porte des études de réseaux.`,
    jobs: ['technicienne-reseaux'],
    keywords: ['lycée', 'bac', 'collège', 'élève', 'STI2D'],
  }),
  afterBac({
    title: 'BTS en informatique, électronique ou réseaux',
    summary: 'Deux ans après le bac, pour un métier concret.',
    leadsTo: 'Un BTS, niveau bac + 2',
    duration: '2 ans',
    public: `Les personnes qui ont le bac.`,
    description: `On apprend la théorie et la pratique. On fait des stages : on travaille quelques semaines en entreprise. On peut aussi le faire en alternance.`,
    jobs: [
      'technicienne-reseaux',
      'administratrice-systemes-et-reseaux',
      'developpeuse-d-applications',
      'technicienne-cloud',
      'technicienne-de-centre-de-donnees',
      'technicienne-reseaux-mobiles',
    ],
    keywords: ['BTS', 'lycée', 'après le bac', 'bac+2', 'alternance'],
  }),
  afterBac({
    title: 'BUT (avant : DUT) en informatique ou en réseaux',
    summary: 'Trois ans après le bac, à l’université.',
    leadsTo: 'Un BUT, niveau bac + 3',
    duration: '3 ans',
    public: `Les personnes qui ont le bac.`,
    description: `Le BUT remplace le DUT. On étudie dans un institut de l’université. On fait des projets en équipe et des stages. On peut aussi le faire en alternance.`,
    jobs: [
      'developpeuse-d-applications',
      'administratrice-systemes-et-reseaux',
      'technicienne-reseaux',
      'technicienne-cloud',
      'administratrice-de-la-securite-informatique',
      'gestionnaire-de-base-de-donnees',
    ],
    keywords: ['DUT', 'BUT', 'IUT', 'université', 'après le bac', 'bac+3'],
  }),
  afterBac({
    title: 'DEUST maintenance et installation de réseaux',
    summary: 'Deux ans à l’université, pour poser et réparer des réseaux.',
    leadsTo: 'Un DEUST, niveau bac + 2',
    duration: '2 ans',
    public: `Les personnes qui ont le bac.`,
    description: `Un DEUST est un diplôme court de l’université. Celui-ci apprend à poser les réseaux et à les réparer.`,
    jobs: ['technicienne-reseaux', 'monteuse-raccordeuse-fibre'],
    keywords: ['DEUST', 'université', 'fac', 'bac+2', 'réseau'],
  }),
]
