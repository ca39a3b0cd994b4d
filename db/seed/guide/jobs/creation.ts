import type { Content } from '~/features/guide/fields'

export const CREATION: Content<'job'>[] = [
  {
    feminine: 'Graphiste',
    masculine: 'Graphiste',
    family: 'creation',
    summary: 'Elle crée des images qui parlent : affiches, logos, dessins pour un site.',
    tasks: `Une bonne image se comprend d’un coup d’œil. La graphiste :

- écoute ce que le client veut dire ;
- dessine des idées sur papier, puis à l’écran ;
- choisit les couleurs et les lettres ;
- retouche des photos ;
- prépare le fichier pour le site ou pour l’imprimeur.

Un logo, c’est le petit dessin qui fait reconnaître une marque.`,
    day: `Le matin, elle montre trois idées d’affiche à une association. L’association choisit la deuxième. Elle change les couleurs et grossit le titre. L’après-midi, elle retouche des photos. Le soir, elle envoie l’affiche à l’imprimeur.`,
    skills: `- Se servir de logiciels de dessin et de retouche de photos.
- Placer des textes et des images sur une page.
- Marier les couleurs.
- Présenter son travail et l’expliquer.`,
    qualities: `- Avoir des idées.
- Être précise : un détail change tout.
- Accepter les remarques, et recommencer.`,
    access: `- **Sans diplôme :** des formations d’infographiste durent de 3 à 12 mois. Un infographiste fait des images à l’ordinateur. Certaines sont ouvertes aux personnes sans diplôme qui aiment l’image.
- **Après un bac :** la Région paie des formations aux personnes qui cherchent un emploi.
- **Après le bac :** deux à cinq ans d’études de graphisme ou d’arts plastiques.

Beaucoup d’employeurs demandent un bac + 2. Montrez aussi vos images : elles comptent autant que le diplôme.`,
    level: 'none',
    time: 'year',
    likes: ['images'],
    places: ['office', 'home'],
    rome: 'E1205',
    related: ['web-designer', 'animatrice-2d-et-3d', 'animatrice-de-communaute-en-ligne'],
    salary: null,
    salarySource: null,
    keywords: [
      'infographiste',
      'dessin',
      'dessiner',
      'logo',
      'affiche',
      'photo',
      'artiste',
      'PAO',
      'sans bac',
      'pas de maths',
    ],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche E1205, France Travail, 18 septembre 2025',
    ],
  },
  {
    feminine: 'Web designer',
    masculine: 'Web designer',
    family: 'creation',
    summary: 'Elle dessine les pages des sites internet, pour qu’elles soient belles et claires.',
    tasks: `« Web » veut dire internet. « Designer » veut dire : qui dessine. La web designer :

- demande au client à quoi sert son site ;
- choisit les couleurs, les lettres et les images ;
- dessine chaque page, pour l’ordinateur et pour le téléphone ;
- place les boutons au bon endroit ;
- vérifie que tout le monde peut lire le site.

Ensuite, une développeuse écrit le code : les mots que l’ordinateur comprend.`,
    day: `Le matin, elle parle avec un boulanger. Il veut un site pour montrer ses gâteaux. Elle dessine la page d’accueil. L’après-midi, elle la regarde sur un téléphone. Un bouton est trop petit : elle le grossit. Elle montre le résultat à son équipe.`,
    skills: `- Se servir de logiciels de dessin et de photo.
- Connaître les bases du HTML et du CSS. Ce sont deux langages qui servent à faire une page.
- Ranger les informations pour qu’on les trouve vite.
- Lire un peu d’anglais.`,
    qualities: `- Avoir des idées.
- Penser à la personne qui lit.
- Être soigneuse et tenir les délais.`,
    access: `- **Sans diplôme :** c’est plus dur. Commencez par une formation courte d’infographiste ou de développeuse web. Elle dure de 3 à 12 mois. Faites aussi des pages pour vos proches, et montrez-les.
- **Après un bac :** la Région paie des formations aux personnes qui cherchent un emploi.
- **Après le bac :** deux ou trois ans d’études de graphisme ou de création web. C’est le chemin le plus courant. L’alternance est possible : on apprend à l’école et dans l’entreprise.`,
    level: 'bac2',
    time: 'years',
    likes: ['images', 'order'],
    places: ['office', 'home'],
    rome: 'E1210',
    related: ['graphiste', 'designer-d-interfaces', 'developpeuse-web'],
    salary: null,
    salarySource: null,
    keywords: ['webdesign', 'webdesigner', 'site internet', 'page', 'faire un site', 'dessiner', 'couleurs'],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche E1210, France Travail, 18 septembre 2025',
    ],
  },
  {
    feminine: 'Designer d’interfaces',
    masculine: 'Designer d’interfaces',
    family: 'creation',
    summary: 'Elle rend les sites et les applications faciles pour tout le monde.',
    tasks: `Une interface, c’est ce que vous touchez sur l’écran. Ce sont les boutons, les menus, les cases à remplir. La designer d’interfaces :

- rencontre les personnes qui vont s’en servir ;
- cherche ce qui les gêne ;
- dessine les écrans, l’un après l’autre ;
- les fait essayer, puis les corrige ;
- donne ses dessins aux développeuses.

On dit aussi « UX designer » ou « UI designer ».`,
    day: `Le matin, trois personnes essaient une application de bus. Elle les regarde sans parler. Deux personnes ne trouvent pas l’horaire. Elle le note. L’après-midi, elle dessine un nouvel écran avec son équipe. Demain, elle le fera essayer.`,
    skills: `- Poser des questions et bien écouter.
- Dessiner des écrans avec un logiciel.
- Organiser un essai et en tirer des idées.
- Connaître les règles pour les personnes qui voient ou entendent mal.
- Lire l’anglais.`,
    qualities: `- Être curieuse des autres.
- Avoir des idées et savoir y renoncer.
- Aimer travailler en équipe.`,
    access: `- **Sans diplôme :** c’est rare. On arrive souvent d’un autre métier, comme graphiste ou web designer.
- **Après le bac :** trois à cinq ans d’études de design, de graphisme ou d’informatique. L’alternance est possible : on apprend à l’école et dans l’entreprise.
- **Avec de l’expérience :** on apprend beaucoup sur le terrain. Connaître la psychologie aide aussi.

Il n’y a pas un seul diplôme pour ce métier.`,
    level: 'bac3',
    time: 'years',
    likes: ['images', 'people', 'logic'],
    places: ['office', 'home'],
    rome: 'E1206',
    related: ['web-designer', 'graphiste', 'developpeuse-d-applications'],
    salary: null,
    salarySource: null,
    keywords: ['ux', 'ui', 'ergonomie', 'application', 'facile', 'écran', 'appli', 'psychologie', 'pas de maths'],
    sources: ['ROME 4.0, fiche E1206, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Animatrice 2D et 3D',
    masculine: 'Animateur 2D et 3D',
    family: 'creation',
    summary: 'Elle fait bouger des dessins, pour un film, une publicité ou un jeu.',
    tasks: `En 2D, l’image est à plat, comme un dessin sur une feuille. En 3D, l’objet a du volume : on peut tourner autour. L’animatrice :

- lit l’histoire et dessine les moments importants ;
- crée les personnages à l’ordinateur ;
- règle leurs gestes, image après image ;
- ajoute les lumières, les effets et le son ;
- montre le film à l’équipe, puis corrige.

On dit aussi « motion designer » : qui dessine le mouvement.`,
    day: `Ce matin, un personnage doit sauter un mur. Elle se filme en train de sauter. Elle regarde ses jambes et ses bras. Puis elle copie le geste à l’écran. L’après-midi, l’équipe regarde la scène. Le saut est trop lent : elle recommence.`,
    skills: `- Dessiner et comprendre le mouvement.
- Se servir de logiciels d’animation et de montage.
- Faire aller l’image avec le son.
- Lire un peu d’anglais.`,
    qualities: `- Être patiente : quelques secondes de film prennent des jours.
- Avoir de l’imagination.
- Tenir les délais, même quand il y a beaucoup de travail.`,
    access: `- **Sans diplôme :** c’est difficile. Vous pouvez apprendre chez vous avec des logiciels gratuits. Gardez vos petits films pour les montrer.
- **Après un bac :** une formation courte d’infographiste peut être un premier pas. Elle dure de 3 à 12 mois.
- **Après le bac :** en général trois ans d’études. On y apprend l’animation, le graphisme ou les effets spéciaux. Certaines écoles sont payantes : demandez toujours le prix avant.`,
    level: 'bac3',
    time: 'years',
    likes: ['images'],
    places: ['office', 'home'],
    rome: 'E1207',
    related: ['graphiste', 'developpeuse-de-jeux-video', 'web-designer'],
    salary: null,
    salarySource: null,
    keywords: ['dessin animé', 'film', 'vidéo', 'jeu vidéo', 'motion design', 'effets spéciaux', 'manga', 'montage'],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche E1207, France Travail, 18 septembre 2025',
    ],
  },
]
