import type { Content } from '~/features/guide/fields'

export const SUPPORT: Content<'job'>[] = [
  {
    feminine: 'Technicienne d’assistance informatique',
    masculine: 'Technicien d’assistance informatique',
    family: 'support',
    summary: 'Elle aide les gens dont l’ordinateur ne marche plus, par téléphone ou sur place.',
    tasks: `Quand l’ordinateur est bloqué, on l’appelle. La technicienne :

- écoute la personne et pose des questions ;
- trouve d’où vient le problème ;
- prend la main sur l’ordinateur, de loin, ou se déplace ;
- installe des programmes et crée des comptes ;
- explique comment faire la prochaine fois ;
- note le problème et la solution.`,
    day: `À 9 heures, le téléphone sonne. Un salarié a oublié son mot de passe. Elle l’aide à en créer un autre. Puis une imprimante ne répond plus : elle la règle à distance. L’après-midi, elle prépare l’ordinateur d’une nouvelle collègue. Elle lui montre comment s’en servir.`,
    skills: `- Connaître les ordinateurs et les programmes de bureau.
- Chercher une panne pas à pas.
- Parler avec des mots simples.
- Garder secret ce qu’elle voit sur les ordinateurs.
- Lire quelques mots d’anglais.`,
    qualities: `- Être calme avec une personne énervée.
- Écouter avant d’agir.
- Bien s’organiser quand plusieurs personnes appellent.`,
    access: `- **Sans diplôme :** par une formation courte de support informatique. Elle dure moins d’un an. Certaines acceptent les personnes peu ou pas diplômées.
- **Titre professionnel :** c’est comme un diplôme, donné par le ministère du Travail. Celui de « technicien d’assistance en informatique » est au niveau du bac.
- **Avec un bac :** un bac professionnel du numérique.
- **Après le bac :** un BTS d’informatique (deux ans) ou un BUT (trois ans).

L’alternance est possible : on apprend à l’école et dans l’entreprise.`,
    level: 'none',
    time: 'year',
    likes: ['people', 'logic'],
    places: ['office', 'home'],
    rome: 'I1404',
    related: ['technicienne-de-maintenance-informatique', 'conseillere-numerique', 'technicienne-reseaux'],
    salary: null,
    salarySource: null,
    keywords: [
      'hotline',
      'dépannage',
      'dépanner',
      'helpdesk',
      'support',
      'téléphone',
      'ordi',
      'mot de passe',
      'aider',
      'sans bac',
      'pas de maths',
    ],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche I1404, France Travail, 18 septembre 2025',
      'Titre professionnel Technicien d’assistance en informatique, RNCP 37681, France compétences',
    ],
  },
  {
    feminine: 'Technicienne de maintenance informatique',
    masculine: 'Technicien de maintenance informatique',
    family: 'support',
    summary: 'Elle répare les ordinateurs et les entretient pour éviter les pannes.',
    tasks: `Un ordinateur s’use et tombe en panne. La maintenance, c’est le réparer et l’entretenir. La technicienne :

- cherche la panne ;
- ouvre l’appareil et change la pièce cassée ;
- nettoie et remonte ;
- installe les programmes et les mises à jour ;
- met à l’abri les photos et les documents ;
- donne des conseils à la personne.`,
    day: `Le matin, un client apporte un ordinateur qui ne s’allume plus. Elle l’ouvre et teste chaque pièce. Le disque est mort. Elle le change et sauve les documents. L’après-midi, elle va dans une école. Elle met à jour quinze ordinateurs.`,
    skills: `- Monter et démonter un ordinateur.
- Installer des programmes.
- Se servir d’outils de test.
- Protéger un appareil des virus. Ce sont des programmes qui abîment ou qui volent.
- Lire quelques mots d’anglais.`,
    qualities: `- Être soigneuse de ses mains.
- Aimer chercher.
- Savoir travailler seule.`,
    access: `- **Sans diplôme :** par une formation courte de maintenance et de réseaux. Elle dure de 3 à 12 mois. Certaines acceptent les personnes peu ou pas diplômées. On peut aussi apprendre en réparant dans une association.
- **Avec un bac :** un bac professionnel du numérique.
- **Après le bac :** un BTS d’informatique (deux ans) ou un BUT (trois ans).

L’alternance est possible : on apprend à l’école et dans l’entreprise. La Région paie des formations aux personnes qui cherchent un emploi.`,
    level: 'none',
    time: 'year',
    likes: ['hands', 'logic', 'people'],
    places: ['public', 'office', 'outside'],
    rome: 'I1401',
    related: [
      'technicienne-d-assistance-informatique',
      'reparatrice-de-telephones',
      'technicienne-reseaux',
      'gestionnaire-de-parc-informatique',
    ],
    salary: null,
    salarySource: null,
    keywords: [
      'dépannage informatique',
      'réparer',
      'je répare',
      'réparer un ordinateur',
      'ordi',
      'PC',
      'panne',
      'bricoler',
      'démonter',
      'manuel',
      'sans bac',
    ],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche I1401, France Travail, 18 septembre 2025',
    ],
  },
  {
    feminine: 'Réparatrice de téléphones',
    masculine: 'Réparateur de téléphones',
    family: 'support',
    summary: 'Elle répare les téléphones, les tablettes et les consoles de jeux.',
    tasks: `Un écran cassé ne veut pas dire un téléphone perdu. La réparatrice :

- écoute le client et regarde l’appareil ;
- trouve la panne ;
- annonce le prix avant de commencer ;
- change l’écran, la batterie ou une prise ;
- teste tout : le son, la photo, le réseau ;
- remet en état des appareils pour une seconde vie.`,
    day: `La boutique ouvre à 10 heures. Un lycéen apporte un écran brisé. Elle chauffe la colle et enlève la vitre. Elle pose la nouvelle avec de petits outils. Puis elle teste le téléphone. Une dame n’a plus de place pour ses photos : elle lui montre comment trier.`,
    skills: `- Faire des gestes petits et précis.
- Connaître les bases de l’électricité.
- Suivre une notice avec des dessins.
- Sauver les photos et les numéros.
- Accueillir des clients et tenir une caisse.`,
    qualities: `- Avoir de bonnes mains et de la patience.
- Être honnête sur le prix et sur la panne.
- Aimer rendre service.`,
    access: `- **Sans diplôme :** aucun diplôme n’est obligatoire. On apprend en quelques mois, en formation courte ou dans une boutique. Avant de payer une école, parlez-en à France Travail ou à la Mission Locale.
- **CQP :** c’est un certificat reconnu par les entreprises d’un même métier. Il peut aider à être embauchée.
- **Avec un bac :** un bac professionnel en électronique ou du numérique.
- **Après le bac :** un BTS (deux ans).

Beaucoup de personnes travaillent à leur compte : elles sont leur propre patron.`,
    level: 'none',
    time: 'months',
    likes: ['hands', 'people'],
    places: ['public'],
    rome: 'I1407',
    related: [
      'technicienne-de-maintenance-informatique',
      'technicienne-d-assistance-informatique',
      'vendeuse-en-ligne',
    ],
    salary: null,
    salarySource: null,
    keywords: [
      'portable',
      'smartphone',
      'tablette',
      'console',
      'écran cassé',
      'réparer',
      'je répare',
      'boutique',
      'manuel',
      'bricoler',
      'sans bac',
      'pas de maths',
    ],
    sources: ['ROME 4.0, fiche I1407, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Gestionnaire de parc informatique',
    masculine: 'Gestionnaire de parc informatique',
    family: 'support',
    summary: 'Elle s’occupe de tous les ordinateurs d’une entreprise, de l’achat au recyclage.',
    tasks: `Le parc, ce sont tous les appareils d’une entreprise : ordinateurs, téléphones, imprimantes. La gestionnaire :

- tient la liste : qui a quoi, depuis quand ;
- choisit et commande le matériel ;
- prévoit les réparations et les mises à jour ;
- vérifie que chaque appareil est protégé ;
- donne ou fait recycler les vieux appareils.`,
    day: `Le matin, elle regarde sa liste. Douze ordinateurs ont plus de six ans. Elle demande des prix à trois vendeurs. Ensuite, elle prépare l’arrivée de cinq stagiaires. L’après-midi, une équipe vient chercher les vieux écrans. Elle note tout.`,
    skills: `- Bien connaître le matériel et les programmes.
- Tenir des tableaux à jour.
- Comparer des prix et suivre un budget.
- Connaître les règles de sécurité.
- Lire l’anglais technique.`,
    qualities: `- Aimer ranger et vérifier.
- Être sérieuse : rien ne doit se perdre.
- Travailler avec tout le monde.`,
    access: `- **Sans diplôme :** on n’y entre pas tout de suite. On peut commencer par réparer ou dépanner les ordinateurs. Après quelques années, on peut gérer tout un parc.
- **Après le bac :** deux à cinq ans d’études d’informatique ou de réseaux. Un BTS d’informatique dure deux ans. Un BUT dure trois ans.
- **En alternance :** on apprend à l’école et dans l’entreprise.`,
    level: 'bac2',
    time: 'years',
    likes: ['order', 'protect', 'logic'],
    places: ['office'],
    rome: 'M1869',
    related: [
      'technicienne-de-maintenance-informatique',
      'technicienne-d-assistance-informatique',
      'administratrice-systemes-et-reseaux',
    ],
    salary: null,
    salarySource: null,
    keywords: ['ranger', 'inventaire', 'matériel', 'stock', 'acheter', 'recyclage', 'ordi', 'organiser'],
    sources: ['ROME 4.0, fiche M1869, France Travail, 18 septembre 2025'],
  },
]
