import type { Content } from '~/features/guide/fields'
import { EDITORS, GUIDE_2019, REPORT } from './sources'

export const MISCONCEPTIONS: Content<'misconception'>[] = [
  {
    statement: 'Sans diplôme, on ne peut pas travailler dans le numérique',
    verdict: 'false',
    explanation: `Il existe des formations courtes. Elles aident à mettre un pied dans le métier. À la Reynerie, une école forme des personnes avec peu ou pas de diplôme.

Les entreprises cherchent des gens curieux, qui aiment apprendre.`,
    jobs: ['technicienne-d-assistance-informatique', 'monteuse-raccordeuse-fibre', 'developpeuse-web'],
    keywords: ['sans bac', 'pas de diplôme', 'j’ai arrêté l’école', 'pas fait d’études'],
    sources: [GUIDE_2019],
  },
  {
    statement: 'Il faut être très fort en maths',
    verdict: 'false',
    explanation: `Il faut surtout de la logique. La logique, c’est ranger ses idées dans le bon ordre. Il faut aussi comprendre ce dont les gens ont besoin.

Beaucoup de métiers s’apprennent sans être scientifique.`,
    jobs: ['conseillere-numerique', 'graphiste', 'reparatrice-de-telephones'],
    keywords: ['je n’aime pas les maths', 'nul en maths', 'mathématiques', 'calcul', 'pas scientifique'],
    sources: [GUIDE_2019],
  },
  {
    statement: 'Le numérique, c’est l’affaire des jeunes',
    verdict: 'false',
    explanation: `On peut changer de métier à tout âge. Il faut être curieux. Des formations courtes existent pour cela.

À Colomiers, en 2019, 36 % du public avait entre 26 et 45 ans. Et 18 % avait entre 46 et 65 ans.`,
    jobs: ['formatrice-au-numerique', 'testeuse-de-logiciels'],
    keywords: ['trop vieux', 'trop vieille', 'âge', 'senior', 'reconversion', 'changer de métier', '50 ans'],
    sources: [GUIDE_2019, REPORT],
  },
  {
    statement: 'Dans le numérique, il n’y a que des informaticiens',
    verdict: 'false',
    explanation: `On ne fait pas que réparer ou taper du code. Le code, c’est le texte qui dit à l’ordinateur quoi faire.

On peut aussi dessiner, vendre, écrire ou aider les gens. On peut chercher ce que disent des chiffres. On peut poser la fibre dans la rue.`,
    jobs: ['web-designer', 'animatrice-de-communaute-en-ligne', 'analyste-de-donnees', 'monteuse-raccordeuse-fibre'],
    keywords: ['informatique', 'coder', 'programmer', 'quels métiers'],
    sources: [GUIDE_2019],
  },
  {
    statement: 'Dans le numérique, on apprend toute sa vie',
    verdict: 'true',
    explanation: `Les outils changent vite. De nouveaux logiciels arrivent. Un logiciel, c’est un programme, comme ceux du téléphone.

Il faut donc apprendre souvent, un peu à la fois. On apprend avec ses collègues, en ligne ou en formation.`,
    jobs: ['developpeuse-d-applications', 'analyste-en-cybersecurite'],
    keywords: ['se former', 'apprendre', 'mise à jour', 'compétences'],
    sources: [GUIDE_2019],
  },
  {
    statement: 'Le numérique, ce n’est pas pour les femmes',
    verdict: 'false',
    explanation: `Un ordinateur ne sait pas qui tape sur ses touches. Chaque métier de ce guide se fait aussi bien par une femme que par un homme.

À Colomiers, en 2019, 39 % du public étaient des femmes. Le guide de 2019 faisait le portrait d’une développeuse.`,
    jobs: ['developpeuse-web', 'technicienne-reseaux', 'technicienne-reseaux-mobiles'],
    keywords: ['femme', 'fille', 'métier d’homme', 'égalité'],
    sources: [REPORT, EDITORS],
  },
  {
    statement: 'On passe sa vie seul devant un écran',
    verdict: 'false',
    explanation: `Cela dépend du métier. Pour poser la fibre, on est dehors et on bouge. Pour aider les gens, on parle toute la journée.

Même pour créer un site, on travaille en équipe.`,
    jobs: ['monteuse-raccordeuse-fibre', 'conseillere-numerique', 'technicienne-de-maintenance-informatique'],
    keywords: ['assis', 'bureau', 'seule', 'dehors', 'bouger', 'contact humain'],
    sources: [EDITORS],
  },
  {
    statement: 'Une formation au numérique coûte toujours cher',
    verdict: 'false',
    explanation: `Vous cherchez un emploi ? La Région Occitanie a un programme de formations. Elle paie tous les cours. Vous ne payez rien.

D’autres formations sont payantes. Demandez toujours le prix avant de signer.`,
    jobs: [],
    keywords: ['pas d’argent', 'gratuit', 'prix', 'payer', 'financement', 'trop cher'],
    sources: [REPORT],
  },
  {
    statement: 'Il faut des années d’études pour commencer',
    verdict: 'false',
    explanation: `Certaines formations durent entre 3 et 12 mois. On y apprend par exemple à créer un site. On y apprend aussi à dépanner des ordinateurs.

D’autres métiers demandent plus de temps. Chaque fiche le dit.`,
    jobs: ['developpeuse-web', 'technicienne-de-maintenance-informatique', 'graphiste'],
    keywords: ['vite', 'rapide', 'formation courte', 'études longues', 'quelques mois'],
    sources: [REPORT],
  },
  {
    statement: 'On peut être payé pendant que l’on apprend',
    verdict: 'true',
    explanation: `C’est l’alternance. On apprend à l’école et on travaille en entreprise. On signe un contrat de travail. On reçoit donc un salaire.

À la Reynerie, un groupe d’entreprises forme ainsi au numérique. Il s’appelle le GEIQ NOOC.`,
    jobs: ['developpeuse-web', 'technicienne-reseaux'],
    keywords: ['alternance', 'apprentissage', 'apprentie', 'salaire', 'GEIQ', 'contrat'],
    sources: [REPORT, EDITORS],
  },
  {
    statement: 'On peut apprendre le numérique près de chez soi, dans un quartier',
    verdict: 'true',
    explanation: `L’École Régionale du Numérique est à la Reynerie. Elle est dans l’ancienne école Auriacombe. Le GEIQ NOOC s’est ouvert tout près, à l’Espace Numérique Reynerie.

On peut aussi apprendre à distance, depuis chez soi.`,
    jobs: [],
    keywords: ['Reynerie', 'Mirail', 'quartier', 'près de chez moi', 'proche'],
    sources: [REPORT],
  },
  {
    statement: 'Sans un beau CV, aucune entreprise ne me parlera',
    verdict: 'false',
    explanation: `Le CV est la feuille qui raconte votre parcours. Nos rencontres se font sans lui. On parle, tout simplement.

À Bagatelle, en 2019, 50 personnes ont rencontré 4 entreprises ainsi. Pôle emploi en a dit : « pas le filtre du CV ».`,
    jobs: [],
    keywords: ['CV', 'entretien', 'recrutement', 'after-work', 'embauche', 'lettre de motivation'],
    sources: [REPORT],
  },
]
