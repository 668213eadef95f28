// French: the words and habits that ../../people/ reads with.

import { gendered, type PeopleWords } from '../../people/words.ts';
import { wordSet } from '../notation.ts';

export const people: PeopleWords = {
  titles: gendered(
    'm monsieur président premier-ministre sénateur roi prince père frère gouverneur directeur procureur chancelier',
    'mme mlle madame mademoiselle présidente ministre-présidente sénatrice reine princesse sœur soeur gouverneure ' +
      'directrice procureure chancelière première-ministre',
    'dr pr me docteur professeur maître maire ministre député députée juge général colonel capitaine lieutenant ' +
      'commandant commissaire préfet préfète ambassadeur ambassadrice pape évêque imam rabbin',
  ),
  courtesies: wordSet('m mme mlle monsieur madame mademoiselle'),
  regnalTitles: wordSet('prince pape roi reine princesse saint sainte sœur soeur empereur'),
  companyNouns: wordSet('sa sas sarl automobile automobiles industries technologies motors inc banque'),
  givenNames: gendered(
    'jean camille-marc didier yannick kévin théophile gaspard rayan enzo nino hamza bilal sofiane karl ' +
      'jordan mathis nathan gaël killian kylian ousmane blaise aimé',
    'camille laurence jeanne margaux maëlle océane amandine capucine noémie coralie élodie sandrine gwenaëlle ' +
      'fanny assa rokhaya marlène dominica',
    'dominique claude alix maxence',
  ),
  placePrefixes: wordSet('saint sainte new san los la le les'),
  likeWords: wordSet('comme pour'),
  particles: wordSet("de du des la le d' van von der den bin ibn al el ben y da di"),
  suffixes: wordSet('jr ii iii iv'),
  roles: gendered(
    'président directeur sénateur gouverneur roi prince patron conseiller écrivain chercheur avocat policier pompier ' +
      'gendarme infirmier étudiant enseignant instituteur acteur chanteur musicien comédien joueur entraîneur ' +
      'footballeur champion boulanger cuisinier vendeur ouvrier agriculteur conducteur chauffeur immigré réfugié ' +
      'sans-papiers habitant voisin riverain retraité citoyen élu candidat adjoint militant dirigeant fondateur ' +
      'historien politologue économiste procureur témoin sauveteur chancelier migrant ressortissant surveillant ' +
      'avocat-général rédacteur consultant expert animateur',
    'présidente directrice sénatrice gouverneure reine princesse patronne conseillère écrivaine chercheuse avocate ' +
      'policière pompière infirmière étudiante enseignante institutrice actrice chanteuse musicienne comédienne joueuse ' +
      'entraîneuse footballeuse championne boulangère cuisinière vendeuse ouvrière agricultrice conductrice ' +
      'immigrée réfugiée habitante voisine riveraine retraitée citoyenne élue candidate adjointe militante dirigeante ' +
      'fondatrice historienne procureure chancelière ressortissante députée animatrice experte migrante',
    'maire ministre député juge général colonel capitaine lieutenant commandant commissaire préfet ambassadeur évêque ' +
      'imam rabbin porte-parole journaliste professeur médecin chef secrétaire responsable bénévole secouriste ' +
      'sociologue artiste peintre cinéaste photographe touriste adversaire victime membre reporter pilote athlète ' +
      'cycliste fonctionnaire diplomate spécialiste analyste',
  ),
  beforeRoles: wordSet('ancien ancienne nouveau nouvelle futur future jeune vieux vieille premier première'),
  otherOffices: wordSet('vice ancien ancienne ex adjoint adjointe premier première'),
  addressed: wordSet('président présidente maire ministre juge'),
  children: gendered(
    'garçon garçonnet écolier adolescent collégien lycéen gamin',
    'fille fillette écolière adolescente collégienne lycéenne gamine',
    'enfant bébé nourrisson mineur mineure bambin ado nouveau-né élève',
  ),
  childCompounds: wordSet('roi prodige modèle unique star gâté'),
  beforeNoChild: wordSet('mauvais jeune'),
  childAdjectives: wordSet('mineur mineure'),
  kin: gendered(
    'père fils frère mari époux grand-père petit-fils oncle neveu beau-père compagnon papa cousin',
    'mère sœur soeur femme épouse grand-mère petite-fille tante nièce belle-mère compagne maman cousine',
    'parent conjoint jumeau',
  ),
  epithets: gendered(
    'homme héros monsieur suspect accusé prévenu jeune migrant immigré réfugié sauveteur assaillant tireur',
    'femme dame héroïne suspecte accusée prévenue jeune-femme',
    'personne victime',
  ),
  accusedNouns: wordSet('suspect suspecte accusé accusée prévenu prévenue'),
  outletNouns: wordSet(
    'quotidien journal chaîne agence magazine hebdomadaire radio télévision média site hebdo mensuel station',
  ),
  doubtfulOutletNouns: wordSet('agence site station chaîne média'),
  outletEndings: wordSet('matin soir presse info télévision télé tv radio journal hebdo magazine libre'),
  outletBeginnings: wordSet(
    'courrier dépêche gazette voix progrès télégramme écho échos journal quotidien tribune nouvelles dauphiné',
  ),
  documentNouns: wordSet(
    'registre registres procès-verbaux carnet rapport communiqué document documents lettre courrier mail courriel courriels plainte jugement arrêt décision ' +
      'enquête sondage étude loi texte message tweet article livre note circulaire procès-verbal éditorial bilan dossier',
  ),
  organisationNouns: wordSet(
    'ministère université conseil école lycée collège institut bureau agence association fédération syndicat union ' +
      'ligue comité commission banque société groupe fondation parti coalition alliance congrès sénat parlement ' +
      'assemblée cour tribunal parquet administration autorité service services armée police gendarmerie équipe ' +
      'campagne centre réseau hôpital église ambassade club amnesty nations croix-rouge mairie préfecture élysée ' +
      'matignon rassemblement mouvement front république insoumise observatoire cabinet maison gouvernement ong',
  ),
  placeNouns: wordSet(
    'rue avenue boulevard place quartier ville île lac mont montagne mer océan gare aéroport pont parc jardin stade ' +
      'hôtel tour château palais saint-denis arrondissement département région province côte port plage',
  ),
  places: wordSet(
    'france allemagne italie espagne portugal belgique suisse autriche pologne hongrie roumanie grèce turquie russie ' +
      'ukraine suède norvège danemark finlande royaume-uni angleterre écosse irlande mali sénégal maroc algérie tunisie ' +
      'libye égypte niger tchad cameroun congo rwanda burkina bénin togo guinée mauritanie madagascar syrie irak iran ' +
      'israël palestine liban jordanie yémen qatar afghanistan pakistan inde chine japon corée vietnam australie canada ' +
      'québec mexique cuba haïti brésil argentine chili europe asie afrique amérique états-unis paris marseille lyon ' +
      'toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon grenoble dijon angers nîmes ' +
      'brest limoges tours amiens metz besançon orléans rouen caen nancy calais bruxelles genève lausanne londres ' +
      'berlin rome madrid lisbonne vienne moscou kiev washington new-york bamako dakar alger tunis rabat montréal ' +
      'bretagne normandie corse alsace provence occitanie île-de-france',
  ),
  notNames: wordSet(
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre ' +
      'octobre novembre décembre noël pâques ramadan toussaint dieu allah jésus seigneur bible coran français ' +
      'française françaises allemand allemande italien italienne espagnol espagnole belge suisse malien malienne ' +
      'américain américaine américains britannique anglais anglaise russe chinois européen européenne africain arabe ' +
      'musulman musulmans chrétien catholique juif internet twitter facebook instagram youtube google brexit onu otan ' +
      'ue sncf ratp hlm covid covid-19 nord sud est ouest parisien parisienne parisiens',
  ),
  crowds: wordSet(
    'police autorités gens sources certains beaucoup personne policiers enquêteurs proches voisins hommes femmes enfants',
  ),
  surnamesToo: wordSet(
    'mars avril mai dimanche noël rue place pont parc lac port château palais paris france lallemand langlais breton ' +
      'tours angers front maison moscou rome berlin suisse parisien est',
  ),
  small: wordSet(
    "le la les l' un une des du de d' au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur " +
      'leurs et ou mais donc or ni car si que qui quoi dont où quand comme lorsque puisque quoique pendant après avant ' +
      'depuis dès dans sur sous avec sans pour par contre entre vers chez selon d’après malgré parmi durant en à ' +
      'je tu il elle on nous vous ils elles me te se lui y ne pas plus jamais aussi alors ainsi puis ensuite enfin ' +
      'hier aujourd’hui demain ici là très trop peu beaucoup tout toute tous toutes chaque aucun aucune certains ' +
      'certaines plusieurs autre autres même est sont était étaient être été a ont avait avaient avoir eu sera seront ' +
      'serait fait fut peut peuvent doit ancien ancienne nouveau nouvelle premier première deux trois quatre cinq ' +
      'six sept huit neuf dix oui non bonjour merci voici voilà cependant pourtant toutefois interrogé interrogée ' +
      "invité invitée âgé âgée né née ancien aujourd'hui d'après",
  ),
  definite: wordSet("le la l' ce cet cette son sa leur mon ma notre votre"),
  indefinite: wordSet('un une autre'),
  possessives: wordSet('son sa ses leur leurs mon ma mes notre nos votre vos'),
  prepositions: wordSet(
    'de du des à au aux en dans sur sous avec sans pour par contre entre vers chez selon malgré parmi durant depuis ' +
      "pendant après avant dès comme d' envers",
  ),
  subordinators: wordSet(
    "que qu' qui quand lorsque puisque parce comme si alors tandis pendant où dont quoique",
  ),
  coordinators: wordSet('et ou mais donc or ni car puis'),
  auxiliaries: wordSet(
    'est sont était étaient sera seront serait a ont avait avaient aura aurait fut peut pouvait doit devait va allait ' +
      'ne',
  ),
  saying: wordSet(
    'dit dire déclaré déclare affirmé affirme expliqué explique ajouté ajoute raconté raconte indiqué indique précisé ' +
      'précise assuré assure estimé estime annoncé annonce répondu répond écrit confié confie souligné souligne rappelé ' +
      'rappelle rapporté rapporte lancé lance reconnu reconnaît pense croit promis poursuivi poursuit conclu conclut ' +
      'témoigné témoigne demandé demande confirmé confirme regretté regrette',
  ),
  pronouns: new Map([
    ['il', 'male'],
    ['elle', 'female'],
  ]),
  genderedForms: new Map([
    ['il', 'male'],
    ['elle', 'female'],
  ]),
  neuter: new Set(),
  relatives: wordSet('qui'),
  ageWord: null,
  ageAfter: [['ans']],
  ageBefore: wordSet("de d' âgé âgée"),
  ofWords: wordSet("de du des d' à pour"),
  ofAge: new Set(),
  workEndings: /(?:eur|euse|ière|ier|iste|ien|ienne|logue|trice|matelot|matelote|patronne)$/,
  notWork: wordSet(
    'erreur peur valeur couleur chaleur douleur faveur honneur malheur bonheur lueur rumeur horreur terreur ' +
      'première dernière matière lumière manière rivière papier quartier métier dossier complot lien bien ' +
      'surprise rappel décision victoire défaite an année mois semaine jour moment fois fait chiffre point problème ' +
      'question choc coup première signe résultat lieu chose',
  ),
  bodyNouns: wordSet(
    'conseil bureau autorité agence ministère comité commission tribunal police université hôpital école syndicat ' +
      'association société fédération institut fondation banque service brigade préfecture capitainerie musée',
  ),
  vagueModifiers: wordSet(
    'même nouveau nouvelle ancien ancienne grand grande autre premier première petit petite',
  ),
  spokesNouns: wordSet('porte-parole'),
  others: wordSet('autre'),
  passive: wordSet('été est était sera serait être fut'),
  asWords: wordSet('comme'),
  aliasVerbs: wordSet('surnommé surnommée baptisé baptisée rebaptisé rebaptisée alias'),
  accusing: wordSet(
    'arrêté arrêtée arrêtés arrêtées interpellés interpellées condamnés condamnées inculpés inculpées écroués écrouées interpellé interpellée incarcéré incarcérée écroué écrouée condamné condamnée accusé accusée ' +
      'soupçonné soupçonnée poursuivi poursuivie inculpé inculpée jugé jugée détenu détenue emprisonné emprisonnée ' +
      'mis-en-examen',
  ),
  beforeCharges: wordSet(
    'aussi ensuite depuis déjà encore qui placé placée mis mise lui elle même à pour comparaître convoqué convoquée',
  ),
  modals: wordSet('pourrait devrait peut serait aurait'),
  accusingActive: wordSet('arrêté interpellé incarcéré condamné inculpé'),
  accusingPhrases: [
    ['en', 'garde', 'à', 'vue'],
    ['mis', 'en', 'examen'],
    ['mise', 'en', 'examen'],
    ['en', 'détention'],
    ['sera', 'jugé'],
    ['sera', 'jugée'],
    ['être', 'jugé'],
    ['être', 'jugée'],
    ['plaidé', 'coupable'],
  ],
  weaklyAccusing: wordSet('accusé accusée'),
  weakPhrases: [['devant', 'le', 'tribunal']],
  courtRoles: wordSet(
    'avocat avocate procureur procureure juge témoin victime expert experte policier policière journaliste mère père',
  ),
  crimes:
    /^(?:vol|voler|volé|fraud|escroqu|détourn|corrupt|extor|blanchi|faux|meurtr|homicid|assassin|tué|tuer|poignard|attaqu|agress|violen|viol|abus|harc|enlèv|enlev|trafic|drogue|incend|feu|vandal|maltrait|négligen|délaiss|terror|complot|menac|chantage|conduit|armes?$|délit|crime|torture|mise)/,
  chargingVerbs: new Set(),
  clearing: wordSet(
    'acquitté acquittée acquittés relaxé relaxée relaxés blanchi blanchie innocenté innocentée disculpé disculpée',
  ),
  clearingPhrases: [
    ['bénéficié', 'un', 'non-lieu'],
    ['mis', 'hors', 'de', 'cause'],
    ['mise', 'hors', 'de', 'cause'],
    ['relâché', 'sans', 'charge'],
    ['relâchée', 'sans', 'charge'],
    ['remis', 'en', 'liberté', 'sans', 'poursuites'],
    ['remise', 'en', 'liberté', 'sans', 'poursuites'],
    ['reconnu', 'non', 'coupable'],
    ['reconnue', 'non', 'coupable'],
  ],
  dropping: wordSet('abandonnées abandonné abandonnée levées annulée annulé classée'),
  chargeNouns: wordSet('charges poursuites condamnation affaire plainte accusations'),
  doubting: wordSet('si dément démenti nie nié'),
  plurals: wordSet('ont sont étaient seront furent'),
  negations: wordSet('pas jamais aucun sans tort'),
  elision: /^(?:jusqu|lorsqu|puisqu|qu|[dlnscjmt])['’ʼ](?=\p{L})/iu,
  participle: /ant$/,
  accordingTo: [['selon']],
  inverted: /-(il|elle)$/u,
};
