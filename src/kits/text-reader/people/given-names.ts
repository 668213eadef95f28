// Common given names of the world, so that a capitalised pair is known for a person and "he" for whom it fits. A name
// that is also a common place or surname is left out where it would do more harm than good.

import { gendered, type Gender, type GenderedWords, type PeopleWords } from './words.ts';

const givenNames: GenderedWords = gendered(
  'aaron abdul abdullah abdel adam adrian ahmad ahmed alan albert alberto alejandro alessandro alex alexander alexandre ' +
    'alexei ali alfonso alfred allen alvin amadou amit anders andre andré andreas andrei andrés andrew andy angel angelo ' +
    'antoine antonio anthony antony anwar arjun arnold arthur asif barack barry bashar ben benjamin bernard bernie bill billy ' +
    'bob bobby boris brad bradley brandon brendan brett brian bruce bruno bryan byron calvin carl carlo carlos cédric ' +
    'cesar chad charles charlie chen chris christian christoph christophe christopher chuck claude clarence clifford ' +
    'colin conor corey craig curtis cyril dale damien dan daniel danny darren darryl dave david davide dean denis dennis ' +
    'derek dick didier diego dmitri dmitry dominic dominique don donald doug douglas duncan dustin dwayne dwight dylan earl ' +
    'ed eddie edgar edmund eduardo edward edwin elijah elliot emile emilio emmanuel enrico enrique eric erik ernest ethan ' +
    'étienne eugene evan fabien felipe felix fernando fidel florian florent floyd francesco francis francisco franck ' +
    'françois frank frans franz fred frederic frédéric frederick friedrich gabriel gareth gary gavin gene geoff geoffrey ' +
    'george georges gerald gérald gérard gerhard gianni gilbert gilles giovanni giuseppe glen glenn gordon graham greg ' +
    'gregory guillaume guillermo gustavo guy hans harold haris harry harvey hassan hector heinrich henri henrik henry ' +
    'herbert herman hervé howard hubert hugh hugo hussein ian ibrahim igor imran isaac ismail issa ivan jack jacob jacques ' +
    'jake jamal james jan jared jason javier jay jean jeff jeffrey jens jeremy jérémy jerome jérôme jerry jesse jim ' +
    'jimmy jin joachim joaquin joe joel joël johan john johnny jon jonas jonathan jorge josé jose joseph josh joshua juan ' +
    'jules julian julien julio jürgen justin kareem karim karl keith ken kenneth kenny kevin khalid kofi kurt kyle lamar ' +
    'larry lars laurent lawrence lee leo léo leon leonard leonardo leroy leslie lewis liam lionel lloyd loïc louis luc luca ' +
    'lucas lucien luigi luis luke maciej magnus mahmoud malcolm mamadou mamoudou manuel marc marcel marcelo marco marcus ' +
    'mario mark marshall martin marvin massimo mathias mathieu matt matteo matthew matthias matthieu maurice mauricio max ' +
    'maxime mehdi mehmet melvin michael michel miguel mikael mike mikhail mitch mitt mohamed mohammad mohammed mohammad mohamad ' +
    'moussa muhammad mustafa nabil narendra nathan nathaniel neil nelson nicholas nick nicolas nigel nikolai noah noel ' +
    'norman oleg oliver olivier omar oscar osman otto ousmane owen pablo paolo pascal patrice patrick paul paulo pavel pedro ' +
    'peter petr phil philip philippe phillip pierre piotr quentin rafael raj rajesh ralph ramón randall randy raphael ' +
    'raphaël rashid raul ravi ray raymond recep reggie reinhard rémi rémy renaud rené ricardo richard rick ricky rob robert ' +
    'roberto rodney rodrigo roger roland romain roman ron ronald ronnie rory ross roy ruben rudolf rudy rupert russell ryan ' +
    'said saïd salman salvador sam samir samuel scott sean sébastien sebastian sergei sergey sergio seth shane shawn ' +
    'shinzo sidney silvio simon stan stanley stefan stefano stéphane stephen steve steven stuart sylvain tariq ted terrence ' +
    'theodore théo thierry thomas tiago tim timothy tobias todd tom tommy tony travis trevor tyler ulrich vaclav victor ' +
    'vijay vincent vince vladimir volodymyr walter warren wayne wei werner wilfried will william willie winston wolfgang ' +
    'xavier xi yann yannick yassine yasser youssef yuri yusuf yves zachary jean-luc jean-claude jean-marc jean-pierre jean-paul ' +
    'jean-michel jean-louis jean-françois jean-jacques jean-yves jean-marie pierre-yves marc-antoine ' +
    'anderson brock clint cody cory darrell donnie dmytro efrain elias emil ezra garrett gerry hank hiroshi ira irving jamie jaime ' +
    'jerrod johnnie kellan lance lester lindsey lorenzo luther marty mickey miles milton morgan morris murray ned newt nico ' +
    'pat pete preston quincy ramzi reid reince rex robby robbie rohan sanjay satya shaun sherrod spencer stephon sundar ' +
    'abe adama aiden alain alec alfie ambrose amir anton archie ari armand arne art augustin ayman basil bartholomew bo boubacar cameron cecil cheikh chidi clark claudio conrad cornelius cyrus damian daryl declan desmond dieter donovan edouard édouard eli ellis elmer emeka emir ephraim erwin esteban étan ezekiel faisal farid fergus finn flavio gaston gideon gil giorgio goran gus hakim hamid harun horace idris idriss idrissa ignacio ike ivo jasper javad jeremiah jerry jonah jude kamal keiran kenji kieran kwame leif lenny lionel logan lubomir lyle mads malik mamady mateo mauro micah mitchell modibo mohsen monty murat nasser nathanael nestor nikita nikos nils norbert oduya olaf ole olu orlando oskar pascual pavlo perry rafiq rashad reggie rene rhys roderick rory rupert sanjeev sekou sidi silas sven szymon tahir takeshi thaddeus theo toby toru tunde ty umar vasily viktor vito wael walt wilbert wilhelm yaya yoann yohan younes yousef zain zoltan ' +
    'terry tremaine tucker vernon wendell wesley wilbur woodrow zach zack juri janek tomasz krzysztof jacek marek lukas',
  'abigail adèle agnès aïcha aisha alexandra alexandria alice alicia alison allison amanda amber amélie amina amy ana ' +
    'anaïs andrea angela angelina anita anja ann anna annabelle anne annette annie antoinette april arlene ashley astrid ' +
    'audrey aurélie ayesha aya barbara beatrice béatrice becky benedicte bénédicte bernadette beth betsy betty beverly ' +
    'bianca bonnie brenda bridget brigitte brittany camille candace carla carly carmen carol carole caroline carolyn carrie ' +
    'cassandra catherine cathy cécile celeste céline chantal charlotte chelsea cheryl chloé christiane christina ' +
    'christine cindy claire clara clarissa claudia clémence clémentine colette colleen constance corinne cristina crystal ' +
    'cynthia daisy dana danielle daphne dawn deborah debbie debra delphine denise diana diane dolores donna doris dorothy ' +
    'edith eileen elaine eleanor elena eliza elisabeth élisabeth elizabeth ella ellen elsa emilie émilie emily emma erica ' +
    'erika estelle esther ethel eva eve évelyne evelyn fabienne fatima fatou fatoumata federica felicia fiona florence ' +
    'françoise frances gabriela gabrielle gail geneviève georgette geraldine gina ginette gisèle giulia gladys gloria ' +
    'grace greta gretchen gwen hannah harriet heather heidi helen helena hélène henrietta hilary hillary holly huma ida ' +
    'ilhan inès ines ingrid irene irina iris isabel isabella isabelle ivanka ivy jackie jacqueline jane janet janice ' +
    'jasmine jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyne jodie josephine joséphine ' +
    'joy joyce judith judy julia julie juliette june justine kamala karen karin kate katherine kathleen kathryn kathy katie ' +
    'katrina kay kayla kellyanne khadija kim kimberly kirsten kristen kristin kristina latoya laura lauren laurence leah ' +
    'leila lena leslie léa lila lily linda lisa lise loretta lori lorraine louise lucia lucie lucy lydia lyne lynn ' +
    'madeleine madeline maggie magali malala malika manon marcia margaret margarita margot maria mariam marianne marie ' +
    'marilyn marina marine marion marissa marjorie marlène martha martine mary mathilde maureen maya megan meghan melania ' +
    'melanie mélanie melissa mercedes meredith mia michaela michelle mildred mireille miriam molly monica monique muriel ' +
    'myriam nadia nadine naomi nancy natacha natalia natalie natasha nathalie nicole nicola nina noor nora norma odile olga ' +
    'olivia ophélie pamela pascale patricia patty paula pauline peggy penelope penny phyllis priscilla priya rachel ' +
    'rachida raquel rebecca régine renata renée rhonda rita roberta robin rosa rosalind rose roxane ruth sabine sabrina ' +
    'sally salma samantha sandra sandrine sara sarah savannah ségolène sharon sheila shirley silvia simone sofia sonia ' +
    'sophia sophie stacey stacy stéphanie stephanie sue susan susana suzanne svetlana sylvia sylvie tamara tammy tania ' +
    'tanya tara tatiana teresa theresa thérèse tiffany tina tracy tricia ursula valentina valérie valerie vanessa vera ' +
    'veronica véronique vicki vicky victoria viola virginie vivian wanda wendy whitney yasmin yasmine yolanda yvette ' +
    'yvonne zainab zeinab zoe zoé anne-marie marie-claude marie-christine marie-pierre anne-sophie marie-france ' +
    'ann-marie alisyn arianna ariana beyonce donatella gennifer janelle keisha laverne lupita maxine mae nikki oprah reese ' +
    'rihanna rosie serena shonda tamron condoleezza dianne tulsi elise karine jeanine jacinda agnieszka ewa katarzyna ' +
    'ada adama agatha agnes aida alba alma althea amal amara anastasia angie anjali annelise antonia astou awa beatrix bea bella bernice bertha beryl bettina birgit blanche candice carina cecilia cecile celia charlene cherie clarice cleo consuelo cora cordelia corina dagmar dalia darlene davina deirdre delia dina dora edna effie eileen elisa eloise elsie elvira enid erin ernestine etta eugenia eunice fay faye flora flavia frida georgia georgina gerda gertrude gillian giovanna glenda gloria greer gudrun guadalupe hana hanna hattie hazel helga hilda honor hope imelda imogen ines ingeborg iona ivana jada jana janine jasmin jemima jenifer joelle johanna josie juana juanita juliana karina karla kristine kirsty lara larissa latisha laurel lavinia lea lenore letitia liliana lilian lillian linnea liv livia lola lorena lottie luisa luz lydie mabel magda magdalena maeve marcela mariama maribel maricela mavis meera meg melinda melody milena millie mina minnie mira miranda moira mona morag myra myrtle nadja nancie naima nell nellie nessa nina noelle nora oona paige patti pearl petra philippa phoebe pia polly prudence ramona raven rena rhoda rina rosalie rosario rowena ruby sadie saoirse saskia selena selma shauna shelley sheryl sigrid siobhan sonja stella sunita susanna susannah tabitha tatyana tess tessa thea thelma tilda trudy una unity ursula vera verity vivien wilma xenia yolande yuki zelda zara zadie ' +
    'alisha alyssa',
  'alexis ariel blake casey charly chen jordan jody kelly kris kerry lou nour pat riley rowan sacha sandy sasha shannon ' +
    'sidney stevie skyler taylor terry yoko ming li yan hong dominique claude kai robin jamie morgan lindsey leslie dana ' +
    'camille lee jackie jean nicola andrea laurence noor kim',
);

/** The gender of a given name (null where it tells none), or undefined where it is not known for one. */
export function givenName(name: string, table: PeopleWords): Gender | null | undefined {
  const lower = name.toLowerCase();
  const own = table.givenNames.get(lower);
  return own === undefined ? givenNames.get(lower) : own;
}
