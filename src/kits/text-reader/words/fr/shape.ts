// French: the words and habits that a text's shape is told by.

import type { ShapeWords } from '../../shape-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const shape: ShapeWords = {
  clipLines: [
    /^(?:re)?voici(?: ci-dessous| en| tout de suite)?(?: [^ ]+){0,3}? (?:la |l')?(?:vidéo|séquence|images|extrait|clip|enregistrement)\b/,
    /^en vidéo ?:/,
    /^(?:regardez|visionnez|découvrez|voyez|à voir)\b.*(?:vidéo|séquence|images|extrait|clip|scène|moment|ci-dessous|ci-dessus)/,
    /^(?:dans |sur )?(?:la |cette )?(?:vidéo|séquence|images) (?:[^ ]+ ){0,3}?ci-dessous/,
    /^ci-dessous,? .*(?:vidéo|séquence|images|extrait|clip)/,
    /^(?:la |regardez|vidéo|voir la )?(?:vidéo|clip|extrait|regardez) ?:$/,
  ],
  clipSentences: [
    /^(?:la |les |l')(?:vidéo|séquence|images|extrait|scène) (?:[^ .]+ ){0,8}(?:est|sont|se trouve|figure|à (?:voir|regarder))(?: à (?:voir|regarder))? (?:juste )?ci-dessous ?[.:!]*$/,
    /^(?:regardez|visionnez|découvrez|voyez) (?:la |les |l'|cette |ces |sa |ses )[^.]*(?:ci-dessous ?[.:!]*|:)$/,
    /^voici (?:la |les |l'|une |des )(?:vidéo|séquence|images|extrait)\b[^.]*:$/,
  ],
  clipCredits: [/^(?:vidéo|images|séquence)(?: de| par)? ?[:/] ?\S/],
  reactionLines: [
    /^(?:et vous, )?quelle est (?:votre|ta) réaction(?: à (?:cette|ce) (?:histoire|nouvelle|vidéo|info))?$/,
    /^(?:et vous, )?(?:comment )?réagissez(?:-vous)?(?: à (?:cette|ce) (?:histoire|nouvelle|vidéo|info))?$/,
    /^(?:votre|vos) réactions?$/,
  ],
  byline: /^(?:(?:texte |récit |reportage |propos recueillis |écrit )?par ?:? |texte ?: )(?=\S)/i,
  nameJoins: setOf('et & avec'),
  nameEnds: setOf('à pour en depuis envoyé envoyée'),
  nameParticles: setOf('de du des la le van von der ben el al bin di da'),
  offices: setOf(
    'journaliste journalistes rédaction rédacteur rédactrice correspondant correspondante correspondants reporter ' +
      'envoyé envoyée spécial spéciale service chef agence agences presse le la les notre monde figaro libération ' +
      'parisien presse journal radio télévision magazine quotidien',
  ),
  noPlaces: setOf(
    'urgent alerte vidéo direct exclusif exclusivité analyse opinion éditorial tribune reportage entretien récit photos info enquête',
  ),
  months: new Map(
    'janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre déc'
      .split('|')
      .flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
  ),
  stamp: {
    published: setOf('publié publiée publication paru parue posté créé'),
    updated: setOf('mis mise jour modifié modifiée modification actualisé'),
    others: setOf(
      'le à a la dernière il y heures heure minutes h min hier aujourd hui et lundi mardi mercredi jeudi vendredi samedi ' +
        'dimanche er de du date article',
    ),
  },
  dayFirst: true,
  share: {
    verbs: setOf('partager partagez tweeter imprimer envoyer partage'),
    others: setOf(
      'facebook twitter x whatsapp linkedin pinterest messenger telegram e-mail email mail sur par cet article cette ' +
        'page copier le lien un ami à via et enregistrer commenter commentaires sms bluesky réagir',
    ),
  },
  furniture: [
    {
      kind: 'advertisement',
      lines: [
        /^[-– ]*(?:publicités?|annonce|contenu sponsorisé|pub)[-– ]*[.:]?$/,
        /^[-–( ]*(?:la suite|suite de l'article|l'article continue|l'article se poursuit)(?: de l'article)? (?:après|ci-dessous|en dessous)(?: (?:la |cette )?(?:publicité|pub))?[-–) ]*[.:]?$/,
      ],
    },
    {
      kind: 'related',
      lines: [
        /^(?:(?:à )?lire (?:aussi|également)|à lire(?: aussi| également)?|à voir aussi|voir aussi|lire la suite|sur le même (?:sujet|thème)|articles? liés?|les plus lus|à découvrir|pour aller plus loin|notre dossier|dans la même rubrique|nos vidéos)(?: ?[:|»>].*| ?[.…]*)$/,
      ],
    },
    {
      kind: 'subscribe',
      lines: [
        /^(?:abonnez-vous|inscrivez-vous)(?: .*)?$/,
        /^recevez .*\b(?:newsletter|lettre|alertes|mail)\b/,
        /^(?:s'abonner|s'inscrire|je m'abonne)$/,
        /^suivez(?:-nous|-moi| .* sur (?:twitter|facebook|instagram|x|youtube|tiktok))\b/,
        /^(?:cliquez ici|téléchargez (?:notre|l')) ?(?:pour|application|app)/,
        /^(?:déjà abonné|cet article est réservé aux abonnés|article réservé aux abonnés)\b/,
      ],
    },
    {
      kind: 'rights',
      lines: [
        /^(?:[^.]{1,80}\. )?tous droits (?:de reproduction )?réservés\b[^.]{0,80}[.]?$/,
        /^(?:©|copyright ©) ?.*$/,
      ],
    },
    {
      kind: 'comments',
      lines: [
        /^(?:\d+ commentaires?|commentaires? ?\(?\d*\)?|(?:laisser|poster|ajouter) un commentaire|(?:voir|lire|afficher) (?:tous )?les (?:\d+ )?commentaires|aucun commentaire|réagir(?: à cet article)?)[.!:]?$/,
      ],
    },
    {
      kind: 'page',
      lines: [
        /^(?:chargement(?: en cours)?|veuillez patienter)[.… ]*$/,
        /^(?:aller au contenu|retour en haut|se connecter|connexion|déconnexion|mon compte|article (?:précédent|suivant)|voir plus|afficher plus|écouter (?:cet|l')? ?article|accepter (?:les )?cookies)[.:…]*$/,
        /^(?:temps de lecture ?:? ?.{0,20}|lecture \d+ ?min\.?|\d+ ?min(?:utes)? de lecture)$/,
      ],
    },
    {
      kind: 'credit',
      lines: [
        /^\(?(?:photos?|images?|illustration|capture d'écran)(?: d'archives| d'illustration)? ?[:/] ?\S/,
        /^\(?crédits?(?: photos?)? ?: ?\S/,
        /^\(?(?:crédits? photos?|photo par) [^.]+$/,
        /^\(?[^.:/|,]{2,40} ?[/|] ?(?:sipa|maxppp|hans lucas|divergence|abaca)\)?\.?$/,
      ],
    },
  ],
  capitalLabels:
    /^(?:(?:À |A )?LIRE AUSSI|(?:À |A )?LIRE ÉGALEMENT|VOIR AUSSI|À VOIR AUSSI)(?: ?[:|»>]| (?=\S))/,
};
