// Well-known outlets and agencies of the world, in lower case without their article. A name here is told from a person
// or another organisation wherever it stands; outlets with a telling last word ("... Times") need no entry.

export const outlets: ReadonlySet<string> = new Set(
  (
    'abc|abc news|abc7|ap|associated press|the associated press|afp|agence france-presse|agence france presse|reuters|' +
    'thomson reuters|upi|tass|interfax|ria novosti|xinhua|kyodo|yonhap|ansa|dpa|efe|anadolu|anadolu agency|pti|bloomberg|' +
    'bloomberg news|bbc|bbc news|bbc world service|itv|itv news|sky news|channel 4|channel 4 news|cnn|cnn international|' +
    'cbs|cbs news|cbs this morning|60 minutes|nbc|nbc news|msnbc|cnbc|pbs|npr|fox|fox news|fox business|c-span|univision|' +
    'telemundo|newsmax|one america news|al jazeera|al arabiya|al-jazeera|deutsche welle|dw|rt|russia today|france 24|' +
    'france télévisions|france info|franceinfo|france inter|france 2|france 3|france bleu|radio france|rfi|tf1|lci|bfm|' +
    'bfm tv|bfmtv|cnews|m6|rtl|europe 1|rmc|canal+|arte|mediapart|le monde|le figaro|libération|le parisien|les échos|' +
    "les echos|la croix|l'humanité|l'équipe|l'express|le point|l'obs|le nouvel observateur|ouest-france|sud ouest|" +
    'la dépêche|la voix du nord|le progrès|le dauphiné libéré|nice-matin|la provence|marianne|charlie hebdo|' +
    'le canard enchaîné|paris match|20 minutes|huffpost|le huffpost|konbini|brut|slate|rts|rtbf|le soir|la libre belgique|' +
    'le temps|la presse|le devoir|radio-canada|cbc|cbc news|ctv|ctv news|global news|new york times|washington post|' +
    'wall street journal|los angeles times|usa today|new york post|new york daily news|daily news|boston globe|' +
    'chicago tribune|san francisco chronicle|miami herald|dallas morning news|philadelphia inquirer|denver post|' +
    'seattle times|houston chronicle|star tribune|newsday|politico|axios|the hill|the atlantic|new yorker|the new yorker|' +
    'time|time magazine|newsweek|the nation|national review|weekly standard|breitbart|breitbart news|daily caller|' +
    'the daily caller|drudge report|daily beast|the daily beast|huffington post|the huffington post|buzzfeed|buzzfeed news|' +
    'vox|vice|vice news|salon|mother jones|propublica|the intercept|fivethirtyeight|realclearpolitics|politifact|' +
    'factcheck.org|snopes|mashable|gawker|tmz|people magazine|rolling stone|vanity fair|esquire|gq|wired|the verge|' +
    "techcrunch|recode|business insider|insider|quartz|forbes|fortune|barron's|marketwatch|the economist|economist|" +
    'financial times|the guardian|guardian|the observer|the independent|independent|the times|sunday times|daily telegraph|' +
    'the telegraph|daily mail|mail on sunday|daily mirror|daily express|the sun|evening standard|metro|the scotsman|' +
    'irish times|irish independent|rte|rté|der spiegel|spiegel|die zeit|bild|die welt|süddeutsche zeitung|' +
    'frankfurter allgemeine zeitung|frankfurter allgemeine|tagesspiegel|handelsblatt|ard|zdf|el país|el pais|el mundo|abc|' +
    'la vanguardia|clarín|la nación|o globo|folha de s.paulo|corriere della sera|la repubblica|la stampa|rai|nrc|' +
    'de volkskrant|de telegraaf|aftonbladet|dagens nyheter|politiken|gazeta wyborcza|haaretz|jerusalem post|ynet|' +
    'times of israel|hürriyet|times of india|hindustan times|the hindu|ndtv|indian express|dawn|asahi shimbun|nhk|' +
    "yomiuri shimbun|mainichi|south china morning post|global times|people's daily|china daily|straits times|" +
    'sydney morning herald|the age|the australian|abc australia|new zealand herald|stuff|globe and mail|toronto star|' +
    'national post|jeune afrique|the conversation|bellingcat|storyful|meduza|novaya gazeta|kommersant|infowars|newshour|' +
    'meet the press|face the nation|fox news sunday|state of the union|this week|hannity|new york magazine|the root|cosmopolitan'
  ).split('|'),
);
