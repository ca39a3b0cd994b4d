import type { Content } from '~/features/guide/fields'
import { EDITORS, GUIDE_2019, REPORT } from './sources'

export const USES: Content<'use'>[] = [
  {
    title: 'Apprendre en ligne',
    summary: 'On suit un cours depuis chez soi, quand on veut.',
    description: `On peut suivre un cours sur un ordinateur ou un téléphone. Il y a des vidéos, des textes et des jeux de questions. On choisit ses heures. On avance à son pas.

Certains cours sont ouverts à tous. On les appelle des MOOC. On dit « mouque ». Beaucoup sont gratuits.

Derrière, il y a des gens qui écrivent les cours. D’autres font les images. D’autres encore font marcher le site.`,
    jobs: ['formatrice-au-numerique', 'developpeuse-web', 'web-designer'],
    keywords: ['MOOC', 'cours', 'à distance', 'e-learning', 'tuto', 'vidéo'],
    sources: [GUIDE_2019],
  },
  {
    title: 'Voir d’en haut avec un drone',
    summary: 'Un petit engin vole, filme et mesure.',
    description: `Un drone est un petit engin qui vole sans pilote à bord. Une personne le guide depuis le sol. Il porte souvent une caméra.

Les pompiers s’en servent. Le drone leur montre les dégâts. Il les aide à bien viser avec l’eau. Il sert aussi dans les champs, pour la sécurité et pour le cinéma.

Derrière, il y a des programmes qui lisent les images. Il y a aussi des gens qui règlent et qui réparent.`,
    jobs: ['analyste-de-donnees', 'developpeuse-d-applications', 'technicienne-de-maintenance-informatique'],
    keywords: ['drone', 'voler', 'pompier', 'caméra', 'filmer', 'agriculture'],
    sources: [GUIDE_2019],
  },
  {
    title: 'Suivre un colis',
    summary: 'On sait où est son colis, à chaque étape.',
    description: `Vous commandez un objet. Vous recevez un message : « votre colis est parti ». Puis un autre : « il arrive ce matin ».

À chaque étape, une machine lit le code du colis. Elle envoie l’heure et le lieu. Une carte peut même montrer le camion. Cela s’appelle la géolocalisation : savoir où est une chose.

Derrière, il y a une grande liste bien rangée. On l’appelle une base de données.`,
    jobs: ['gestionnaire-de-base-de-donnees', 'developpeuse-d-applications', 'administratrice-systemes-et-reseaux'],
    keywords: ['colis', 'livraison', 'camion', 'GPS', 'code-barres', 'commande'],
    sources: [GUIDE_2019],
  },
  {
    title: 'Se soigner',
    summary: 'On parle au médecin à distance. Il voit notre dossier.',
    description: `On peut parler à un médecin par la caméra. Cela s’appelle la téléconsultation. C’est utile quand on habite loin.

Le dossier de santé est aussi en ligne. Le médecin et vous pouvez le lire. On ne refait pas deux fois le même examen.

Ces pages parlent de notre corps. Elles doivent rester secrètes. C’est le travail de la cybersécurité : protéger les ordinateurs et ce qu’ils gardent.`,
    jobs: ['analyste-en-cybersecurite', 'gestionnaire-de-base-de-donnees', 'technicienne-d-assistance-informatique'],
    keywords: ['médecin', 'santé', 'docteur', 'hôpital', 'téléconsultation', 'ordonnance'],
    sources: [GUIDE_2019],
  },
  {
    title: 'Se déplacer',
    summary: 'Le téléphone dit quand passe le prochain métro.',
    description: `On regarde l’heure du prochain bus. On achète son billet de train. On cherche le chemin le plus court. Le téléphone fait tout cela.

Chaque bus dit où il est. Un programme fait le calcul. L’application montre la réponse. Une application est un programme pour le téléphone.

Derrière, il faut un bon réseau de téléphone. Il faut aussi un écran facile à lire.`,
    jobs: ['developpeuse-d-applications', 'designer-d-interfaces', 'technicienne-reseaux-mobiles'],
    keywords: ['bus', 'métro', 'train', 'trajet', 'billet', 'application', 'voiture'],
    sources: [GUIDE_2019],
  },
  {
    title: 'Acheter et vendre en ligne',
    summary: 'On compare, on choisit et on paie depuis son téléphone.',
    description: `On peut acheter sans aller au magasin. On compare les prix. On lit les avis. On paie avec son téléphone.

On peut aussi vendre. Des magasins du quartier ont leur boutique en ligne. Des gens vendent ce qu’ils font de leurs mains.

Derrière, une personne prend les photos et écrit les textes. Une autre répond aux clients. Une autre encore fait marcher le paiement, sans risque.`,
    jobs: ['vendeuse-en-ligne', 'web-designer', 'animatrice-de-communaute-en-ligne', 'developpeuse-web'],
    keywords: ['acheter', 'vendre', 'boutique', 'commerce', 'paiement', 'internet', 'magasin'],
    sources: [GUIDE_2019],
  },
  {
    title: 'Faire ses démarches',
    summary: 'On remplit ses papiers en ligne, seul ou avec de l’aide.',
    description: `Beaucoup de papiers se remplissent en ligne. On peut le faire chez soi. On peut aussi demander de l’aide, et c’est normal.

Des personnes sont là pour cela. On les appelle conseillers et conseillères numériques. Elles montrent comment faire. Elles aident à garder ses mots de passe.

Aider ainsi, c’est un métier. Il faut aimer les gens et avoir de la patience.`,
    jobs: ['conseillere-numerique', 'animatrice-d-atelier-numerique', 'designer-d-interfaces'],
    keywords: ['papiers', 'administration', 'impôts', 'CAF', 'dossier', 'formulaire', 'mot de passe'],
    sources: [EDITORS],
  },
  {
    title: 'Fabriquer avec une imprimante 3D',
    summary: 'On dessine un objet, et la machine le fabrique.',
    description: `On dessine un objet sur l’ordinateur. La machine le fabrique, une fine couche après l’autre. On peut refaire une pièce cassée. On peut créer un jouet.

À Trois Cocus, en 2018, on pouvait voir cela de près. C’était à la troisième édition du Numérique prend ses quartiers.

Derrière, il y a des gens qui dessinent en relief. Il y a aussi des gens qui règlent la machine.`,
    jobs: ['animatrice-2d-et-3d', 'animatrice-d-atelier-numerique'],
    keywords: ['3D', 'imprimante', 'fabriquer', 'fablab', 'objet', 'dessiner', 'bricoler'],
    sources: [REPORT, EDITORS],
  },
]
