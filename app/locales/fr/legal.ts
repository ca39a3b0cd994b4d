export const legal = {
  notice: {
    title: 'Mentions légales',
    description: 'Qui publie ce site, qui l’héberge, d’où viennent les données, accessibilité.',
    sections: {
      publisher: {
        title: 'Qui publie ce site',
        text: 'Toulouse Métropole Emploi, qui organise Le Numérique Prend Ses Quartiers avec ses partenaires.',
        more: 'Adresse, téléphone et personne responsable de la publication : à compléter par l’organisation.',
      },
      host: {
        title: 'Qui l’héberge',
        text: 'Nom, adresse et téléphone de l’hébergeur : à compléter par l’organisation.',
        more: 'Ces pages n’appellent aucun autre service : ni mesure d’audience, ni publicité, ni police de caractères venue d’ailleurs. Notre serveur interroge le service national des adresses (IGN) quand quelqu’un écrit la sienne pour s’inscrire.',
      },
      sources: {
        title: 'D’où viennent les données',
        text: 'Les chiffres des éditions de 2017 à 2019 sont ceux du rapport d’activité 2019 de Toulouse Métropole Emploi. Ce qu’il ne dit pas est écrit « non publié ».',
        more: 'Quartiers prioritaires : Agence nationale de la cohésion des territoires, décret 2023-1314, Licence Ouverte 2.0. Population : Insee, recensement de 2020. Milieu des villes : GeoNames, CC BY 4.0. Métiers : codes ROME 4.0 de France Travail, Licence Ouverte 2.0. Les textes du guide sont eux-mêmes des données ouvertes, sous Licence Ouverte 2.0 : /guide.json.',
      },
      accessibility: {
        title: 'Accessibilité',
        text: 'Ce site est fait pour être utilisé au clavier, avec un lecteur d’écran, agrandi, et sans JavaScript. Il n’a pas encore été audité : sa conformité au RGAA n’est pas établie.',
        more: 'Une difficulté ? Dites-le à l’accueil de l’édition ou à la personne qui vous accompagne.',
      },
      code: {
        title: 'Le logiciel',
        text: 'Ce site est un logiciel libre, sous licence AGPL version 3 ou ultérieure. La police des titres, Bricolage Grotesque, est sous licence OFL.',
        more: '',
      },
    },
  },
  privacy: {
    title: 'Vos données',
    lead: 'Nous demandons peu. Rien n’est obligatoire, et vous pouvez tout reprendre vous-même, à tout moment, sans écrire à personne.',
    description: 'Ce que le site garde de vous, combien de temps, et comment le corriger ou l’effacer vous-même.',
    sections: {
      asked: {
        title: 'Ce que nous demandons',
        items: {
          name: 'Votre prénom et votre nom, si vous voulez les donner.',
          contact: 'Un e‑mail ou un téléphone, si vous voulez que l’on puisse vous joindre.',
          answers:
            'Quelques réponses pour les chiffres de l’édition : année de naissance, genre, quartier, situation, première visite ou non. Chaque fois, vous pouvez répondre « je préfère ne pas répondre ».',
          survey:
            'Votre avis sur la visite, si vous voulez le donner. Nous comptons les réponses sans savoir qui répond. Si vous écrivez un mot, l’équipe le lit avant tout le monde : il est publié sans nom, ou effacé.',
          needs: 'Ce qu’il vous faut pour venir, si vous voulez le dire (fauteuil roulant, langue des signes…).',
        },
      },
      never: {
        title: 'Ce que nous ne gardons jamais',
        items: {
          address:
            'Votre adresse. Si vous l’écrivez au lieu de choisir un quartier, notre serveur la transmet au service national des adresses (IGN, Géoplateforme), sans votre nom, pour la situer, puis l’oublie. Seul le nom de votre quartier est gardé, ou « hors quartier prioritaire ».',
          documents: 'Votre CV, une pièce d’identité.',
          traces: 'Votre adresse IP dans les journaux du site. Il n’y a aucun traceur.',
        },
      },
      why: {
        title: 'Pourquoi',
        items: {
          ticket: 'Vous donner un billet et vous accueillir à l’entrée.',
          figures:
            'Compter les personnes venues, pour savoir si l’événement atteint celles et ceux à qui il est destiné. Les chiffres publiés ne désignent personne : quand un nombre est trop petit, il est caché. Les partenaires lisent ces mêmes chiffres et le nombre de personnes venues chez eux, jamais un nom.',
          consents:
            'Vous recontacter, ou prendre de vos nouvelles plus tard : seulement si vous avez coché la case. Rien n’est coché d’avance.',
          groups:
            'Une structure peut inscrire un groupe : elle écrit alors votre prénom et votre nom. Elle sait si vous étiez là seulement si vous avez dit oui. Pour changer d’avis, lisez le code de votre carte avec un téléphone, ou ouvrez la page de votre billet.',
        },
      },
      ticket: {
        title: 'Votre billet',
        items: {
          code: 'Le code de votre billet ne contient ni votre nom, ni aucune donnée sur vous. Le photographier ne donne accès à rien.',
          door: 'À l’entrée, nous notons l’heure à laquelle votre billet est lu. Une personne qui vient sans billet est comptée sans nom.',
          attestation:
            'Si vous demandez une attestation de présence, nous gardons le nom que vous y écrivez et les activités que vous montrez. Qui a le papier peut le vérifier : il lit ce qui est imprimé, rien d’autre.',
          afterWork:
            'Si vous allez à un after-work, les entreprises voient votre prénom si vous l’avez donné, le code court de votre billet et celles de leurs offres que vous cochez. Rien d’autre.',
        },
      },
      time: {
        title: 'Combien de temps',
        items: {
          erased:
            'Ce qui permet de vous reconnaître est effacé 90 jours après l’édition. Plus longtemps seulement si vous avez accepté que l’on prenne de vos nouvelles.',
          messages:
            'Si vous effacez vos données, une empreinte illisible de votre adresse reste 90 jours, pour les messages du jour et ceux qui ne vous sont pas arrivés : sans elle, quelqu’un pourrait remplir votre boîte. Si vous nous avez signalés comme indésirables, elle reste un an, pour que nous ne vous écrivions plus.',
          outcomes:
            'Si vous avez accepté que l’on prenne de vos nouvelles, nous demandons où vous en êtes après un, trois et six mois. Après la dernière question, ou si vous retirez cet accord ou effacez vos données, vos réponses restent comptées, et plus rien ne dit qu’elles sont les vôtres.',
          totals: 'Les totaux restent : ils ne disent rien de vous.',
        },
      },
      rights: {
        title: 'Ce que vous pouvez faire',
        items: {
          page: 'Ouvrez le lien privé de votre billet : vous y voyez vos réponses, vous les changez, vous retirez un accord, vous téléchargez une copie, vous effacez tout.',
          messages: 'Sur cette même page, et au bas de nos messages, vous arrêtez les messages d’un seul geste.',
          lost: 'Lien perdu ? Si vous avez donné un e‑mail, demandez un nouveau lien. Sinon, venez à l’accueil avec le code de votre billet.',
          authority: 'Vous pouvez aussi vous plaindre auprès de la CNIL, sur cnil.fr.',
        },
      },
      who: {
        title: 'Qui est responsable',
        items: {
          controller: 'Toulouse Métropole Emploi, avec les personnes qui tiennent l’entrée le jour de l’édition.',
          officer:
            'Contact de la personne déléguée à la protection des données et base légale : à compléter par l’organisation.',
        },
      },
      cookies: {
        title: 'Cookies',
        items: {
          language: '« lang » retient la langue choisie pendant un an.',
          tickets:
            '« tickets » ramène au premier billet si l’on s’inscrit deux fois ; il disparaît quand on ferme le navigateur.',
          passport:
            '«\u00a0passport\u00a0» retient pendant douze heures de quel billet tamponner le passeport, et «\u00a0visites\u00a0» à quels stands ce téléphone a déjà été compté.',
          notice: '« notice » retient pendant une minute le mot à afficher sur la page suivante.',
          passkey:
            '«\u00a0lnpsq.passkey\u00a0» retient pendant cinq minutes la question posée à la clé d’un membre qui se connecte.',
          session: 'Les membres de l’organisation en ont un de plus, qui garde leur connexion.',
        },
      },
    },
    findTicket: 'Retrouver mon billet',
  },
}
