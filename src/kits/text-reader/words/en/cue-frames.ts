// English: which verbs are cues in which frame, and for which sources (`tiers.ts`). A verb is listed where about two in
// five of its uses there or more, in annotated news, attribute something to the source found; the rest would cost more
// than it finds. Verbs and verbs with prepositions are parted by commas.

import type { VerbFrame } from '../../attributions/words.ts';

type Lists = Partial<
  Readonly<Record<VerbFrame, { readonly any?: string; readonly person?: string; readonly name?: string }>>
>;

/** "said", "has vowed to", "called for". */
export const FINITE: Lists = {
  that: {
    any:
      'accept, accuse, acknowledge, add, admit, adopt, advocate, affirm, agree, allege, allow, allude, ' +
      'announce, anticipate, argue, ask, assert, assume, assure, attribute, believe, bellow, bemoan, ' +
      'blame, blast, blog, blurt, boast, brag, bristle, calculate, caution, chant, charge, cite, claim, ' +
      'clarify, complain, concede, conclude, confess, confide, confirm, contend, continue, counter, ' +
      'criticize, cry, deadpan, declare, decline, decry, defend, demand, demonstrate, denounce, deny, ' +
      'describe, determine, disclose, dismiss, dispute, doubt, echo, elaborate, embrace, emphasise, ' +
      'emphasize, endorse, estimate, exclaim, expect, explain, express, find, forecast, fret, gripe, ' +
      'growl, grumble, guess, gush, hope, indicate, inform, insist, interject, intone, joke, judge, ' +
      'know, lament, lay, learn, maintain, marvel, mention, mock, murmur, muse, mutter, note, notice, ' +
      'observe, opine, order, paint, pan, pledge, posit, post, praise, predict, proclaim, project, ' +
      'promise, propose, protest, put, quip, quote, rail, reaffirm, realize, reason, reassure, rebut, ' +
      'recall, recite, recognize, recommend, recount, refer, reflect, refuse, reiterate, reject, ' +
      'rejoice, remember, repeat, reply, report, require, resent, respond, retort, retweet, reveal, ' +
      'roar, say, scream, see, send, share, shout, show, signal, slam, snarl, speak, specify, ' +
      'speculate, state, stipulate, stress, suggest, suspect, swear, tell, testify, text, theorize, ' +
      'think, tout, tweet, underscore, urge, vow, warn, whisper, withdraw, wonder, worry, write, yell',
    person:
      'apologize, applaud, assail, balk, call, chide, comment, condemn, congratulate, contemplate, ' +
      'credit, depict, deride, disagree, distance, dub, dwell, envision, fear, hail, highlight, ' +
      'identify, imagine, imply, lambaste, liken, list, name, offer, oppose, persuade, plead, point, ' +
      'ponder, portray, prohibit, promote, read, rebuke, reference, relish, remark, remind, renounce, ' +
      'repudiate, resist, rule, seek, thank, threaten, trash, understand, voice, vouch',
    name:
      'address, admire, alarm, align, analyze, appoint, approve, assess, author, authorize, bar, bash, ' +
      'beg, bet, block, boo, brand, broadcast, cast, celebrate, champion, characterize, chime, ' +
      'circulate, commit, communicate, compare, confuse, consider, correct, count, cover, dedicate, ' +
      'deem, detect, devote, disappoint, disavow, dislike, disparage, dodge, downplay, dream, drop, ' +
      'encourage, enjoy, exaggerate, examine, excite, explore, expose, fault, favor, feel, file, flag, ' +
      'float, frame, gamble, hate, hedge, honor, ignore, illustrate, instruct, interpret, interrupt, ' +
      'introduce, invoke, kid, knock, label, laud, lecture, lie, like, link, love, march, minimize, ' +
      'misspeak, mourn, nod, nominate, opt, outrage, overlook, overstate, permit, picture, pitch, ' +
      'present, press, probe, profile, prosecute, prove, question, rebuff, regard, regret, release, ' +
      'resolve, revoke, rip, savage, sentence, shrug, side, sing, single, spot, spotlight, spread, ' +
      'style, sue, tally, track, translate, trumpet, trust, type, unveil, veto, want, weigh, welcome, ' +
      'wish',
  },
  clause: {
    any:
      'accuse, acknowledge, admit, advocate, affirm, agree, allege, announce, applaud, argue, assail, ' +
      'assert, assure, attribute, authorize, bellow, bemoan, blame, blast, block, blog, blurt, brag, ' +
      'caution, champion, chant, chide, chronicle, circulate, cite, claim, clarify, compare, complain, ' +
      'concede, conclude, condemn, confess, confide, confirm, contemplate, contend, continue, counter, ' +
      'criticize, cry, deadpan, decide, declare, decline, decry, demonstrate, denounce, deny, describe, ' +
      'detail, disavow, disclose, discuss, dismiss, doubt, embrace, emphasise, emphasize, encourage, ' +
      'endorse, estimate, evaluate, exclaim, explain, expose, express, favor, fear, find, forecast, ' +
      'forget, fret, gripe, growl, grumble, gush, herald, highlight, hint, hope, hypothesize, identify, ' +
      'imply, indicate, inform, insist, interject, intone, joke, know, lambaste, lament, learn, liken, ' +
      'link, list, marvel, mention, murmur, muse, mutter, note, observe, offer, opine, oppose, order, ' +
      'ponder, posit, praise, predict, proclaim, promise, propose, quip, quote, reaffirm, realize, ' +
      'reassure, recount, refer, reiterate, reject, rejoice, relish, remember, remind, repeat, reply, ' +
      'report, repudiate, require, respond, retort, retweet, reveal, roar, say, scream, see, shout, ' +
      'show, signal, slam, snarl, specify, speculate, spotlight, stipulate, stress, suggest, tell, ' +
      'thank, theorize, tie, tout, trust, tweet, underline, underscore, vow, warn, whisper, wish, ' +
      'wonder, worry, write, yell',
    person:
      'address, appoint, call, deem, file, guess, imagine, judge, mandate, pass, plan, prefer, recall, ' +
      'refuse, share, target, think, urge, welcome',
    name:
      'allude, attack, believe, broadcast, choose, consider, demand, dispute, hail, mock, notice, pose, ' +
      'put, question, rail, rebut, reflect, release, sign, talk, vote, vouch, want',
  },
  quote: {
    any:
      'acknowledge, add, admit, agree, allege, argue, ask, assert, assure, bellow, bemoan, blast, ' +
      'blurt, boast, brag, caution, chant, cite, claim, clarify, concede, conclude, condemn, confess, ' +
      'confide, confirm, contend, continue, counter, cry, deadpan, declare, decry, denounce, deny, ' +
      'disclose, dub, echo, elaborate, emphasise, emphasize, estimate, examine, exclaim, explain, ' +
      'express, fear, focus, fret, gloat, gripe, growl, grumble, gush, hint, imply, indicate, inform, ' +
      'insist, interject, intone, joke, lament, list, maintain, marvel, murmur, muse, mutter, note, ' +
      'observe, opine, pledge, point, posit, post, praise, predict, press, proclaim, promise, quip, ' +
      'rail, reaffirm, reason, reassure, recall, recite, recount, reflect, reiterate, rejoice, repeat, ' +
      'reply, report, resist, respond, retort, retweet, reveal, roar, say, scream, seek, shout, sing, ' +
      'snarl, specify, speculate, stipulate, stress, suggest, swear, talk, tell, testify, theorize, ' +
      'tweet, vow, warn, welcome, whisper, wonder, worry, write, yell',
    person:
      'accuse, allude, answer, assail, blame, call, criticize, decline, defend, describe, discuss, ' +
      'dismiss, dispute, email, endorse, enjoy, find, hail, issue, like, lobby, mock, name, offer, ' +
      'prefer, propose, protest, publish, read, rebut, refer, refuse, reject, remark, remember, remind, ' +
      'state, tout, urge',
    name:
      'applaud, authorize, back, balk, chide, congratulate, contemplate, credit, depict, deride, ' +
      'disagree, distance, dwell, envision, expect, highlight, imagine, lambaste, liken, love, outline, ' +
      'persuade, plead, ponder, portray, prohibit, promote, realize, rebuke, reference, relish, ' +
      'renounce, repudiate, see, shrug, support, thank, threaten, trash, voice, vouch, want',
  },
  question: {
    any:
      'accuse, acknowledge, add, announce, argue, ask, believe, blast, call, cheer, cite, concede, ' +
      'consider, contemplate, counter, criticize, declare, denounce, describe, detail, discuss, ' +
      'embrace, envision, explain, express, favor, illustrate, indicate, insist, know, note, outline, ' +
      'overstate, ponder, query, question, recall, refer, remember, report, reveal, say, tell, tweet, ' +
      'understand, wonder, write',
    person: 'conclude, decline, enjoy, learn, predict, suggest, urge, vow, want, warn',
    name:
      'allude, assure, blame, chant, claim, decide, decry, defend, dismiss, endorse, hear, lament, ' +
      'mock, praise, promise, propose, rebut, refuse, reiterate, repeat, reply, show, slam, stress',
  },
  to: {
    any:
      'admit, agree, aim, argue, ask, blast, cite, claim, confess, decline, expect, explain, express, ' +
      'forget, hope, interject, liken, love, note, offer, point, prefer, promise, propose, push, refer, ' +
      'refuse, reply, respond, say, seek, speak, strive, tell, threaten, tweet, vow, watch, write',
    person:
      'accuse, acknowledge, announce, call, conclude, continue, criticize, decide, denounce, describe, ' +
      'discuss, insist, lament, like, lobby, mention, pledge, praise, predict, recall, suggest, think, ' +
      'urge, warn',
    name:
      'allude, assail, assure, believe, bemoan, blame, boast, caution, chant, choose, complain, ' +
      'condemn, confirm, declare, decry, defend, demand, dismiss, emphasize, endorse, hail, indicate, ' +
      'joke, mock, opt, plan, rail, rebut, recount, reiterate, reject, remember, repeat, report, ' +
      'require, reveal, shout, slam, speculate, stress, tout, vote, want, wonder',
  },
  object: {
    any:
      'accuse, acknowledge, admit, aim, announce, appoint, argue, ask, assail, assure, authorize, back, ' +
      'believe, belittle, bemoan, blame, blast, boo, brag, brand, charge, cheer, cherish, chide, cite, ' +
      'claim, co-author, concede, condemn, confirm, contemplate, contrast, correct, credit, criticise, ' +
      'criticize, debunk, declare, decry, deem, defend, demean, denounce, deny, deride, describe, ' +
      'discuss, dismiss, dispute, downplay, dub, echo, emphasize, endorse, envision, expect, explain, ' +
      'express, extol, feel, forecast, foresee, foretell, hail, herald, highlight, hope, identify, ' +
      'imagine, imply, indicate, insult, interpret, invoke, lament, laud, lecture, list, mandate, ' +
      'mention, mock, mull, note, offer, oppose, order, outline, pan, peg, pen, persuade, posit, post, ' +
      'praise, preach, prefer, pressure, proclaim, prohibit, promise, promote, propose, question, ' +
      'quote, reaffirm, rebuke, rebut, recall, recite, recount, reiterate, reject, remember, renounce, ' +
      'repeat, report, reprimand, repudiate, rescind, resist, respond, retweet, reveal, satirize, say, ' +
      'scold, share, show, slam, smear, specify, stress, suggest, taunt, telegraph, tell, thank, ' +
      'threaten, thunder, tout, trash, trumpet, understand, unveil, urge, veto, voice, vow, warn, wish, ' +
      'wonder, write',
    person:
      'accept, align, allege, allow, answer, applaud, assert, assume, attack, avoid, ban, broadcast, ' +
      'call, cast, castigate, challenge, champion, circulate, compare, conclude, congratulate, count, ' +
      'decline, demand, disavow, disclose, dislike, disparage, distance, document, drop, embrace, ' +
      'enjoy, estimate, float, foreshadow, ignore, insist, introduce, issue, knock, misstate, mourn, ' +
      'name, nominate, portray, predict, push, recognize, recommend, reference, refuse, regard, ' +
      'release, relish, remind, rip, seek, send, signal, sue, talk, tally, tweet, underscore, withdraw',
    name:
      'add, address, admire, allude, approve, assess, block, caution, complain, consider, cover, ' +
      'deliver, eviscerate, explore, fear, file, find, hit, illustrate, know, lay, like, love, plead, ' +
      'present, prosecute, protest, publish, rail, rebuff, regret, remark, reply, request, savage, see, ' +
      'sign, support, think, view, want, welcome',
  },
  'object-to': {
    any:
      'accuse, acknowledge, adopt, announce, applaud, approve, argue, ask, assure, attribute, ' +
      'authorize, bash, believe, bemoan, blame, blast, caution, challenge, characterize, chastise, ' +
      'choose, claim, compare, condemn, credit, criticize, declare, decry, defend, denounce, deny, ' +
      'describe, discuss, embrace, emphasize, endorse, expect, explain, express, favor, foreshadow, ' +
      'hail, highlight, hope, identify, implore, insist, intend, lambaste, lament, liken, list, lobby, ' +
      'mention, mock, name, offer, oppose, order, outline, plead, point, post, praise, prefer, ' +
      'pressure, proclaim, propose, question, quote, read, reaffirm, recall, recommend, refer, ' +
      'reference, refuse, reiterate, reject, remind, repeat, request, resist, rip, say, sentence, slam, ' +
      'stress, suggest, tell, tout, tweet, unveil, urge, warn, welcome, write',
    person:
      'appoint, celebrate, command, conclude, decline, detail, devote, dismiss, email, encourage, hold, ' +
      'ignore, investigate, issue, nominate, persuade, pick, pledge, predict, press, protest, rebuff, ' +
      'respond, reveal, show, signal, trust, vow, want',
    name:
      'admit, allude, boast, call, chant, complain, confirm, consider, deliver, feel, indicate, ' +
      'introduce, promise, push, rail, rebut, recount, remember, reply, see, support, think, vote',
  },
  'object-that': {
    any:
      'argue, ask, assure, blast, cite, explain, express, inform, insist, note, promise, remind, say, ' +
      'show, tell, warn, write',
    person:
      'accuse, acknowledge, add, allude, announce, blame, claim, conclude, criticize, declare, decline, ' +
      'decry, defend, denounce, describe, discuss, endorse, lament, mention, mock, praise, predict, ' +
      'propose, recall, refer, refuse, reiterate, reply, respond, reveal, slam, stress, suggest, tout, ' +
      'tweet, urge, vow',
    name:
      'admit, agree, allege, apologize, applaud, assail, back, balk, bemoan, boast, call, caution, ' +
      'chant, chide, complain, concede, condemn, confirm, contemplate, contend, deny, deride, disclose, ' +
      'dismiss, dispute, dwell, echo, emphasize, envision, forecast, hail, highlight, hint, hope, ' +
      'identify, imagine, imply, indicate, interject, joke, liken, list, muse, observe, offer, oppose, ' +
      'order, outline, plead, point, portray, prefer, proclaim, prohibit, promote, quote, rail, ' +
      'reaffirm, rebuke, rebut, recite, recount, reference, reject, remember, renounce, repeat, report, ' +
      'repudiate, retweet, shout, signal, speculate, talk, thank, threaten, voice, vouch, wonder',
  },
  'object-quote': {
    any:
      'accuse, add, advocate, argue, blame, blast, call, cite, condemn, contemplate, decry, denounce, ' +
      'explain, express, guess, heckle, insist, label, lament, needle, note, pledge, praise, promote, ' +
      'publish, put, question, quote, reference, reveal, revoke, say, suggest, target, tell, tweet, ' +
      'write',
    person:
      'acknowledge, announce, ask, conclude, decline, deliver, describe, discuss, mention, monitor, ' +
      'propose, recall, refer, respond, share, slam, state, think, urge, vow, want, warn',
    name:
      'admit, aim, allege, allude, apologize, applaud, assail, assert, assure, attribute, authorize, ' +
      'back, balk, bash, bemoan, block, boast, brag, brand, bristle, caution, champion, chant, ' +
      'characterize, cheer, chide, chime, circulate, claim, clarify, compare, complain, concede, ' +
      'confirm, congratulate, correct, counter, credit, cry, decide, deem, defend, deny, depict, ' +
      'deride, disagree, disavow, disclose, dismiss, disparage, dispute, distance, downplay, dub, ' +
      'dwell, echo, elaborate, embrace, emphasize, endorse, envision, estimate, fear, float, forecast, ' +
      'forget, hail, highlight, hint, hit, identify, imagine, imply, indicate, inform, interject, ' +
      'interpret, invoke, issue, joke, knock, lambaste, laud, lay, lecture, liken, list, mock, muse, ' +
      'name, observe, offer, opt, order, outline, persuade, plead, point, ponder, portray, prefer, ' +
      'proclaim, prohibit, promise, rail, read, reaffirm, realize, reassure, rebuff, rebuke, rebut, ' +
      'recite, recognize, recommend, recount, refuse, reiterate, reject, relish, remember, remind, ' +
      'renounce, repeat, reply, repudiate, resist, retweet, rip, savage, see, seek, sentence, shout, ' +
      'show, shrug, signal, speculate, stress, suspect, talk, testify, thank, threaten, tout, trash, ' +
      'trumpet, underscore, veto, voice, vouch, wish, withdraw, wonder, worry, yell',
  },
  'object-as': {
    any:
      'accept, accuse, acknowledge, add, admit, allude, announce, answer, argue, ask, assail, assure, ' +
      'attack, believe, bemoan, blame, blast, boast, brand, caution, champion, chant, characterize, ' +
      'cite, claim, complain, concede, conclude, confirm, contrast, count, criticize, declare, decline, ' +
      'decry, defend, demand, denounce, deny, deride, describe, disclose, discuss, dismiss, dispute, ' +
      'emphasize, endorse, explain, express, favor, feel, find, forecast, frame, hail, hope, identify, ' +
      'indicate, inform, insist, interpret, introduce, joke, lambaste, lament, list, mention, mock, ' +
      'name, nominate, note, offer, oppose, paint, peg, pick, pitch, point, portray, praise, predict, ' +
      'prefer, promise, promote, propose, quote, rail, rebut, recall, recount, refer, reference, ' +
      'refuse, reiterate, remember, remind, repeat, reply, respond, reveal, rip, say, see, shout, show, ' +
      'sign, signal, slam, speculate, stress, suggest, talk, tell, tout, tweet, underscore, urge, view, ' +
      'vow, warn, wonder, write',
    person:
      'advocate, agree, aim, allege, apologize, applaud, assert, attribute, authorize, back, balk, ' +
      'bash, brag, bristle, call, cast, chide, clarify, congratulate, consider, contemplate, contend, ' +
      'credit, cry, decide, deem, depict, disagree, disavow, disparage, distance, downplay, dub, dwell, ' +
      'echo, envision, estimate, expect, fear, give, highlight, hint, imagine, imply, interject, ' +
      'invoke, knock, know, laud, lecture, liken, muse, observe, order, outline, persuade, plead, ' +
      'ponder, post, present, proclaim, prohibit, push, question, rank, reaffirm, realize, rebuff, ' +
      'rebuke, recite, recommend, relish, renounce, repudiate, resist, retweet, savage, seek, shrug, ' +
      'support, suspect, thank, think, trash, trumpet, veto, voice, vouch, wish, withdraw, worry, yell',
    name:
      'anticipate, appoint, challenge, cheer, chime, choose, circulate, compare, confuse, correct, ' +
      'counter, dodge, elaborate, fault, float, forget, guess, jab, lay, learn, mourn, opt, overstate, ' +
      'pressure, probe, prosecute, reassure, regret, revoke, sentence, sing, tally, testify, unveil',
  },
  preposition: {
    any:
      'acknowledge as, add during, agree in, agree on, announce as, announce on, apologize for, argue ' +
      'against, argue for, argue in, argue over, ask as, ask for, ask in, ask on, assail for, assail ' +
      'in, back in, balk at, believe in, blame for, blast out, boast about, boast of, boo at, bristle ' +
      'in, call for, call in, call on, call out, call upon, chant of, cheer for, claim as, claim at, ' +
      'comment on, complain about, complain after, complain during, complain of, conclude in, conclude ' +
      'on, conclude with, confirm on, confuse as, counter with, criticize as, criticize for, cry out, ' +
      'decide in, declare as, declare at, declare in, declare of, decline at, decline for, depict in, ' +
      'describe as, disagree on, disagree over, discover over, discuss for, discuss on, dwell on, ' +
      'endorse over, estimate at, exclaim upon, expect from, explain after, explain in, explain with, ' +
      'feel about, highlight as, hint at, hope for, insist at, insist during, joke about, joke with, ' +
      'know of, lay out, mention above, mention in, note in, note on, offer in, opine against, plan on, ' +
      'point at, point out, predict about, predict at, predict between, present at, promise at, propose ' +
      'under, push against, push for, push on, puzzle about, rail about, rail against, rail at, realize ' +
      'at, rebuff at, report about, report after, report at, report between, report in, respond on, ' +
      'respond with, say about, say after, say as, say at, say before, say by, say despite, say during, ' +
      'say for, say from, say in, say into, say of, say on, say outside, say over, say with, say ' +
      'without, scoff at, see for, shout from, shout out, show as, shrug off, side with, speak about, ' +
      'speak of, speak out, speculate about, suggest after, suggest in, support at, support of, talk ' +
      'about, talk at, talk on, talk through, talk up, think about, tweet after, tweet during, tweet ' +
      'on, vent about, vouch for, warn about, warn against, warn of, wonder about, worry about, write ' +
      'about, write after, write at, write in, write of, write on',
    person:
      'advocate for, advocate in, advocate over, agree with, ask of, brag about, campaign against, ' +
      'campaign for, caution against, charge in, cheer on, comment for, concede in, concur with, ' +
      'contend in, continue in, continue with, decide about, decide against, decide on, declare for, ' +
      'deem about, demonstrate without, disappoint in, elaborate on, envision in, excite about, expand ' +
      'on, expand upon, fear in, feel for, fight about, find out, focus on, give for, growl in, gush ' +
      'about, identify at, identify with, idolize with, issue with, jab at, know since, laugh off, lay ' +
      'off, learn in, learn of, lobby for, marvel at, mention on, muse about, name as, name in, notice ' +
      'on, offer up, opine on, oppose as, opt against, opt for, order up, paint in, pass along, pass ' +
      'up, petition for, plead for, plead with, post on, post via, preach at, press for, protest ' +
      'against, put off, quip in, raise at, rally behind, read in, reason for, recall of, reflect on, ' +
      'remark upon, repeat for, report on, revel in, rip into, rule against, rule in, rule out, see in, ' +
      'see on, seek for, send out, show in, single out, speak as, speak at, stand for, strive for, talk ' +
      'of, talk with, target as, touch on, view as, view of, vote against, vote down, vote for, waver ' +
      'in, weigh in',
    name:
      'call with, chime in, count on, disagree with, identify as, insist on, question in, rule for, ' +
      'sign into, sign up, speak in, speak over, speak up, stand by, testify before, try at',
  },
  after: {
    any:
      'accuse, acknowledge, add, admit, adopt, affirm, agree, allege, announce, answer, apologize, ' +
      'argue, ask, assert, assure, bark, believe, bellow, bemoan, blast, blog, blurt, boast, brag, ' +
      'caution, celebrate, chant, charge, claim, clarify, comment, commit, complain, concede, conclude, ' +
      'confess, confide, confirm, contend, continue, criticize, cry, deadpan, decide, declare, decry, ' +
      'defend, denounce, deny, describe, disclose, discuss, emphasise, emphasize, endorse, estimate, ' +
      'exclaim, explain, express, find, forecast, fret, fume, gripe, growl, grumble, gush, hint, imply, ' +
      'indicate, inform, insist, interject, intone, joke, lament, marvel, mention, mock, murmur, muse, ' +
      'mutter, note, observe, offer, opine, plead, pledge, point, posit, praise, predict, press, ' +
      'proclaim, promise, promote, propose, quip, read, reaffirm, reason, reassure, recall, recite, ' +
      'recommend, recount, refer, reflect, reiterate, rejoice, repeat, reply, report, respond, retort, ' +
      'retweet, reveal, roar, rule, say, scold, scream, shout, show, signal, slam, snarl, specify, ' +
      'speculate, stipulate, stress, suggest, surmise, swear, talk, tell, testify, text, theorize, ' +
      'think, tout, tweet, urge, vent, vow, warn, whisper, wonder, write, yell',
    person:
      'accept, admire, aim, alarm, align, allude, analyze, anticipate, appeal, appoint, approve, ' +
      'assail, assess, assume, attribute, authorize, avoid, back, balk, bar, bash, beg, block, brand, ' +
      'bristle, broadcast, calculate, cast, challenge, champion, characterize, chide, chime, circulate, ' +
      'communicate, compare, condemn, confuse, congratulate, consider, contemplate, contrast, convince, ' +
      'correct, cover, decline, dedicate, deem, demand, demonstrate, depict, deride, detect, determine, ' +
      'disagree, disappoint, disavow, discover, dislike, disparage, dispute, distance, dodge, doubt, ' +
      'downplay, dream, drop, dub, dwell, embrace, encourage, enjoy, envision, exaggerate, examine, ' +
      'excite, expect, explore, expose, fault, favor, fear, feel, float, focus, forget, frame, ' +
      'frustrate, gamble, guess, hail, hate, hedge, highlight, hit, honor, hope, identify, ignore, ' +
      'illustrate, imagine, instruct, insult, interpret, interrupt, introduce, invoke, jab, judge, kid, ' +
      'knock, label, lambaste, laud, lay, learn, lecture, like, list, lobby, love, maintain, march, ' +
      'mean, minimize, misspeak, monitor, mourn, nominate, notice, opt, outline, overlook, overstate, ' +
      'paint, pass, permit, persuade, picture, ponder, portray, post, prefer, present, pressure, probe, ' +
      'profile, prohibit, prosecute, protest, publish, push, question, rail, realize, rebuff, rebuke, ' +
      'rebut, reference, regard, regret, reject, relish, remark, remind, renounce, repudiate, request, ' +
      'resist, resolve, revoke, ridicule, rip, savage, see, sentence, shrug, side, sing, single, smile, ' +
      'spread, state, style, sue, suspect, tally, task, thank, threaten, touch, track, translate, ' +
      'trash, trumpet, trust, type, uncover, underscore, unveil, veto, vote, vouch, want, weigh, ' +
      'welcome, wish, withdraw, worry',
  },
  inverted: {
    any:
      'acknowledge, add, admit, affirm, agree, allege, argue, ask, assert, assure, believe, bellow, ' +
      'bemoan, blog, blurt, boast, brag, caution, chant, cite, claim, clarify, comment, complain, ' +
      'concede, conclude, confess, confide, confirm, contend, continue, counter, cry, deadpan, decry, ' +
      'deny, disclose, emphasise, emphasize, estimate, exclaim, explain, express, forecast, fret, ' +
      'gripe, growl, grumble, gush, hint, imply, indicate, inform, insist, interject, intone, joke, ' +
      'maintain, marvel, murmur, muse, mutter, note, observe, opine, posit, predict, proclaim, promise, ' +
      'quip, quote, read, reaffirm, reason, reassure, recall, recount, reiterate, rejoice, remark, ' +
      'remember, repeat, reply, report, respond, retort, retweet, roar, say, scoff, scream, shout, ' +
      'signal, snarl, specify, speculate, stipulate, stress, swear, tell, testify, text, theorize, ' +
      'tweet, vow, warn, whisper, wonder, write, yell',
    person: 'accuse, blast, criticize, declare, decline, discuss, exhort, mention, propose, refer, urge',
    name:
      'admire, advocate, aim, allude, answer, anticipate, apologize, applaud, appoint, approve, assail, ' +
      'assess, attribute, authorize, back, balk, bash, beg, blame, boo, brand, bristle, calculate, ' +
      'celebrate, challenge, champion, characterize, cheer, chide, chime, circulate, compare, condemn, ' +
      'confuse, congratulate, contemplate, contrast, convince, correct, count, credit, decide, deem, ' +
      'defend, demand, demonstrate, depict, deride, devote, disagree, disappoint, disavow, dislike, ' +
      'dismiss, disparage, dispute, distance, dodge, doubt, downplay, dream, dub, dwell, echo, ' +
      'elaborate, embrace, encourage, envision, expect, expose, fault, favor, fear, float, focus, ' +
      'forget, frame, gamble, guess, hail, hate, highlight, hope, identify, illustrate, imagine, ' +
      'interpret, introduce, invoke, issue, jab, kid, knock, know, label, lambaste, laud, lay, learn, ' +
      'lecture, lie, like, liken, link, list, love, mandate, minimize, mock, mourn, name, nod, ' +
      'nominate, offer, oppose, opt, order, outline, overstate, paint, permit, persuade, plead, point, ' +
      'ponder, prefer, pressure, probe, prohibit, promote, prosecute, protest, publish, push, question, ' +
      'rail, realize, rebuff, rebuke, rebut, recognize, recommend, reference, refuse, regard, regret, ' +
      'reject, release, relish, renounce, repudiate, resist, revoke, ridicule, rip, savage, see, seek, ' +
      'sentence, share, show, shrug, sing, single, slam, spot, spotlight, state, style, sue, suspect, ' +
      'talk, tally, think, threaten, tout, trash, trumpet, underscore, unveil, veto, view, voice, ' +
      'vouch, weigh, welcome, wish, withdraw, worry',
  },
  bare: {
    any:
      'acknowledge, allude, determine, echo, explain, forecast, hope, imagine, liken, mention, note, ' +
      'object, predict, realize, refer, remember, respond, reveal, say, suggest, write',
    person:
      'add, apologize, argue, ask, belittle, claim, conclude, confirm, criticize, defend, denounce, ' +
      'deny, deride, describe, disclose, dispute, envision, estimate, expect, favor, indicate, know, ' +
      'mock, nod, observe, oppose, point, praise, prefer, propose, recite, refuse, regret, reiterate, ' +
      'repeat, report, think, track, understand, vow, wonder',
    name: 'agree, believe, champion, decide, discover, doubt, embrace, expose, hit, joke, speculate, tell',
  },
};

/** ", saying that", "and saying that", "with the mayor saying that". */
export const PARTICIPLES: Lists = {
  that: {
    any:
      'accuse, acknowledge, add, admit, affirm, agree, allege, announce, argue, ask, assure, believe, ' +
      'bellow, bemoan, blame, blast, blog, blurt, boast, caution, chant, cite, claim, comment, ' +
      'complain, concede, conclude, confess, confide, confirm, contend, continue, counter, criticize, ' +
      'cry, deadpan, declare, decline, decry, defend, demand, denounce, deny, describe, disclose, ' +
      'discuss, emphasise, emphasize, endorse, estimate, exclaim, explain, express, fear, forecast, ' +
      'fret, gripe, growl, grumble, gush, hint, hope, imply, indicate, inform, insist, interject, ' +
      'intone, joke, lament, maintain, marvel, mention, murmur, muse, mutter, note, observe, opine, ' +
      'pledge, posit, post, praise, predict, proclaim, promise, propose, quip, quote, reaffirm, reason, ' +
      'reassure, recall, recite, recognize, recount, refer, reflect, refuse, reiterate, rejoice, ' +
      'remark, repeat, reply, report, respond, retort, retweet, reveal, roar, say, scream, shout, show, ' +
      'signal, slam, snarl, specify, speculate, stipulate, stress, suggest, swear, tell, testify, text, ' +
      'theorize, tout, tweet, urge, vow, warn, whisper, wonder, write, yell',
    person:
      'abandon, accept, address, admire, adopt, advocate, aim, alarm, align, allow, allude, analyze, ' +
      'answer, anticipate, apologize, applaud, appoint, approve, assail, assert, assess, assume, ' +
      'attack, attribute, author, authorize, avoid, back, balk, bar, bash, beg, bet, block, boo, brand, ' +
      'bristle, broadcast, calculate, call, cast, celebrate, challenge, champion, characterize, charge, ' +
      'cheer, chide, chime, circulate, command, commit, communicate, compare, condemn, confuse, ' +
      'congratulate, consider, consult, contemplate, contrast, convict, convince, correct, counsel, ' +
      'count, cover, credit, decide, dedicate, deem, deliver, demonstrate, depict, deride, detail, ' +
      'detect, determine, devote, disagree, disappoint, disavow, discover, dislike, dismiss, disparage, ' +
      'dispute, distance, dodge, doubt, downplay, dream, drop, dub, dwell, echo, elaborate, embrace, ' +
      'encourage, enjoy, envision, exaggerate, examine, excite, expect, explore, expose, fault, favor, ' +
      'feel, file, find, flag, float, focus, forget, frame, frustrate, gamble, guarantee, guess, hail, ' +
      'hate, hedge, highlight, hit, honor, identify, ignore, illustrate, imagine, instruct, insult, ' +
      'intend, interpret, interrupt, introduce, investigate, invoke, issue, jab, judge, kid, knock, ' +
      'label, lambaste, laud, laugh, lay, leak, learn, lecture, lie, like, liken, link, list, lobby, ' +
      'love, mandate, march, mean, minimize, misspeak, mock, monitor, mourn, name, nod, nominate, ' +
      'notice, offer, oppose, opt, order, outline, outrage, overlook, overstate, paint, pass, permit, ' +
      'persuade, picture, pitch, plan, plead, point, ponder, portray, prefer, present, press, pressure, ' +
      'probe, profile, prohibit, promote, prosecute, protest, publish, push, question, rail, read, ' +
      'realize, rebuff, rebuke, rebut, recommend, reference, regard, regret, reject, release, relish, ' +
      'remember, remind, renounce, repudiate, request, resist, resolve, reverse, revoke, ridicule, rip, ' +
      'rule, savage, second, see, seek, sentence, share, shock, shrug, sign, sing, single, smile, ' +
      'speak, spot, spotlight, spread, state, style, sue, support, surprise, suspect, talk, tally, ' +
      'target, task, thank, think, threaten, touch, track, translate, trash, trumpet, trust, type, ' +
      'uncover, underscore, understand, unveil, value, veto, view, voice, vote, vouch, want, weigh, ' +
      'welcome, wish, withdraw, worry',
  },
  clause: {
    any:
      'add, announce, argue, claim, echo, explain, fear, mention, note, predict, promise, recall, ' +
      'reference, say, show, suggest, tell, write',
    person:
      'accuse, acknowledge, advise, allow, allude, ask, assure, believe, blame, blast, boast, call, ' +
      'chant, cite, complain, conclude, confirm, criticize, declare, decline, decry, defend, denounce, ' +
      'describe, discuss, dismiss, emphasize, endorse, express, hold, hope, indicate, insist, lament, ' +
      'praise, prefer, propose, rebut, refer, refuse, reiterate, repeat, reply, report, respond, ' +
      'reveal, slam, stress, think, tout, tweet, underscore, urge, vow, warn',
  },
  quote: {
    any:
      'acknowledge, admit, affirm, agree, allege, announce, argue, assert, assure, believe, bellow, ' +
      'bemoan, blog, blurt, boast, brag, caution, cite, claim, clarify, comment, complain, concede, ' +
      'conclude, confess, confide, confirm, contend, continue, counter, cry, deadpan, declare, decry, ' +
      'deny, disclose, emphasise, emphasize, estimate, exclaim, explain, forecast, fret, gripe, growl, ' +
      'grumble, gush, hint, imply, indicate, inform, insist, interject, intone, joke, lament, maintain, ' +
      'marvel, murmur, muse, mutter, note, opine, pledge, posit, post, predict, proclaim, promise, ' +
      'quip, quote, reaffirm, reason, reassure, recall, recite, recount, reflect, reiterate, rejoice, ' +
      'repeat, reply, respond, retort, retweet, reveal, roar, scream, signal, snarl, specify, ' +
      'speculate, stipulate, stress, swear, tell, testify, text, theorize, vow, warn, whisper, wonder, ' +
      'write',
    person:
      'accuse, add, ask, blast, chant, criticize, decline, denounce, express, mention, observe, refer, ' +
      'report, say, speak, suggest, tweet, urge',
    name: 'describe, discuss, propose, state',
  },
  question: {
    any: 'describe, explain, lament, recall, say, tell',
    person:
      'accuse, acknowledge, add, admit, advocate, agree, aim, allege, allude, announce, answer, ' +
      'anticipate, apologize, applaud, appoint, argue, ask, assail, assert, assure, attribute, ' +
      'authorize, back, balk, bash, believe, bemoan, blame, blast, boast, brag, brand, bristle, call, ' +
      'caution, champion, chant, characterize, cheer, chide, chime, circulate, cite, claim, compare, ' +
      'complain, concede, conclude, condemn, confirm, confuse, congratulate, contemplate, contend, ' +
      'correct, counter, credit, criticize, cry, decide, declare, decline, decry, deem, defend, ' +
      'denounce, deny, depict, deride, disagree, disavow, disclose, discuss, dismiss, disparage, ' +
      'dispute, distance, dodge, downplay, dub, dwell, echo, elaborate, embrace, emphasize, endorse, ' +
      'envision, estimate, expect, expose, express, fault, favor, fear, float, forecast, forget, frame, ' +
      'guess, hail, hint, hope, identify, imagine, imply, indicate, inform, insist, interject, ' +
      'interpret, invoke, jab, joke, knock, know, lambaste, laud, lay, learn, lecture, liken, list, ' +
      'mention, mock, mourn, muse, name, note, observe, offer, oppose, opt, order, outline, overstate, ' +
      'paint, persuade, plead, pledge, point, ponder, portray, post, praise, predict, prefer, pressure, ' +
      'probe, proclaim, prohibit, promise, promote, propose, prosecute, push, question, quote, rail, ' +
      'read, reaffirm, realize, reassure, rebuff, rebuke, rebut, recite, recognize, recommend, recount, ' +
      'refer, reference, refuse, regret, reiterate, reject, relish, remember, remind, renounce, repeat, ' +
      'reply, report, repudiate, resist, respond, retweet, reveal, revoke, rip, savage, seek, sentence, ' +
      'shout, shrug, signal, sing, slam, speculate, stress, suggest, support, suspect, talk, tally, ' +
      'testify, thank, think, threaten, tout, trash, trumpet, tweet, underscore, unveil, urge, veto, ' +
      'voice, vouch, vow, warn, welcome, wish, withdraw, worry, write, yell',
  },
  to: {
    any: 'agree, allude, decide, point, refer, refuse, say, threaten',
    person:
      'accuse, acknowledge, add, aim, announce, argue, ask, assure, blame, blast, chant, cite, claim, ' +
      'complain, conclude, criticize, declare, decline, decry, defend, denounce, describe, discuss, ' +
      'dismiss, endorse, explain, express, hope, indicate, insist, lament, mention, mock, note, pledge, ' +
      'praise, predict, promise, propose, rebut, recall, reiterate, repeat, reply, reveal, seek, slam, ' +
      'stress, suggest, tell, tout, tweet, urge, vow, warn, write',
    name: 'boast, caution, confirm, emphasize, fight, prefer, rail, remember, report',
  },
  object: {
    any:
      'accuse, applaud, argue, challenge, cite, criticize, decry, explain, express, fear, mock, note, ' +
      'post, predict, prefer, protest, question, recall, reiterate, repeat, show, slam, tell, tout, ' +
      'tweet, warn',
    person:
      'acknowledge, add, announce, answer, ask, attack, bash, beg, blame, call, congratulate, contrast, ' +
      'credit, deem, deliver, detail, emphasize, endorse, highlight, hit, inform, insist, invoke, ' +
      'lament, lay, offer, outline, portray, praise, press, promise, propose, quote, refer, reference, ' +
      'refuse, release, remind, respond, reveal, say, seek, suggest, support, thank, urge, view, vow, ' +
      'write',
    name: 'state',
  },
  'object-to': {
    any: 'cite, mention, note, offer, question, recall, seek, tell, tweet',
    person:
      'accuse, acknowledge, add, announce, argue, ask, blast, challenge, compare, conclude, criticize, ' +
      'decline, deliver, denounce, explain, express, insist, refer, say, suggest, support, urge, vow, ' +
      'warn, write',
  },
  'object-that': {
    any: 'ask, tell',
    person: 'announce, argue, blast, cite, explain, express, insist, note, reassure, remind, say, write',
    name:
      'accuse, acknowledge, add, admit, allude, assure, blame, boast, caution, chant, claim, complain, ' +
      'conclude, confirm, criticize, declare, decline, decry, defend, denounce, describe, discuss, ' +
      'dismiss, emphasize, endorse, hope, indicate, joke, lament, mention, mock, praise, predict, ' +
      'prefer, promise, propose, rail, rebut, recall, recount, refer, refuse, reiterate, reject, ' +
      'remember, repeat, reply, report, respond, reveal, show, slam, stress, suggest, tout, tweet, ' +
      'urge, vow, warn',
  },
  'object-quote': {
    any: 'call, chide, cite, describe, endorse, note, promote, say, tell',
    person:
      'accuse, acknowledge, add, admit, allude, announce, argue, ask, assail, assure, blame, blast, ' +
      'boast, caution, chant, claim, complain, conclude, confirm, criticize, declare, decline, decry, ' +
      'defend, denounce, discuss, dismiss, emphasize, explain, express, hope, indicate, insist, joke, ' +
      'lament, mention, praise, predict, prefer, promise, propose, rail, rebut, recount, refer, refuse, ' +
      'reiterate, reject, remember, repeat, reply, report, respond, reveal, shout, show, slam, stress, ' +
      'suggest, talk, tout, tweet, urge, vow, warn, wonder, write',
    name:
      'agree, allege, applaud, back, bemoan, concede, condemn, contemplate, deny, disclose, dispute, ' +
      'dwell, envision, forecast, hail, highlight, imagine, inform, interject, liken, list, offer, ' +
      'oppose, order, point, portray, proclaim, prohibit, quote, reaffirm, rebuke, reference, remind, ' +
      'repudiate, speculate, thank, threaten, vouch',
  },
  'object-as': {
    any:
      'announce, argue, cite, criticize, describe, dismiss, explain, express, mock, name, note, ' +
      'portray, praise, say, tell, trash, write',
    person:
      'accuse, acknowledge, add, admit, agree, allege, allude, apologize, applaud, ask, assail, assure, ' +
      'back, balk, bemoan, blame, blast, boast, call, cast, caution, chant, chide, claim, complain, ' +
      'concede, conclude, condemn, confirm, congratulate, contemplate, contend, declare, decline, ' +
      'decry, defend, deny, deride, disclose, discuss, dispute, dub, dwell, echo, embrace, emphasize, ' +
      'endorse, envision, expect, forecast, hail, highlight, hint, hope, identify, imagine, imply, ' +
      'indicate, inform, insist, interject, joke, lament, liken, list, mention, muse, observe, offer, ' +
      'oppose, order, outline, paint, plead, point, predict, prefer, proclaim, prohibit, promise, ' +
      'promote, propose, quote, rail, read, reaffirm, rebuke, rebut, recall, recite, recount, refer, ' +
      'reference, refuse, reiterate, reject, remember, remind, renounce, repeat, reply, report, ' +
      'repudiate, resist, respond, retweet, reveal, see, shout, show, signal, slam, speculate, stress, ' +
      'suggest, talk, thank, threaten, tout, tweet, urge, voice, vouch, vow, warn, wonder, yell',
  },
  preposition: {
    any:
      'ask for, call for, call into, call on, comment on, hint at, hope for, point out, push against, ' +
      'put out, rail against, remark from, say in, speak of, talk about, talk of, talk up, think about, ' +
      'tweet out, vouch for, warn against',
    person: 'advocate for, push for',
  },
  after: {
    any: 'believe, insist, refer, respond, say',
    person: 'allude, announce, argue, blast, cite, explain, express, note, tell, write',
    name:
      'accuse, acknowledge, add, address, ask, conclude, criticize, decline, denounce, link, mention, ' +
      'predict, state, suggest, tweet, urge, vow, warn',
  },
  bare: {
    any: 'tweet',
    person: 'allude, point, refer, say',
  },
};

/** "by saying that". */
export const GERUNDS: Lists = {
  that: {
    any: 'acknowledge, add, announce, clarify, declare, explain, focus, know, propose, say, show',
    person: 'argue, imply, predict, warn',
    name: 'demonstrate, determine, hint',
  },
  clause: {
    any: 'show, suggest',
    person: 'argue, imagine, insist, lament, say, tell, tout, write',
    name: 'echo',
  },
  quote: {
    person: 'push, say',
    name: 'add, echo, interject, shout',
  },
  question: {
    any: 'explain, say',
    person: 'ask',
    name: 'share',
  },
  to: {
    any: 'propose, seek',
    person: 'allude',
  },
  object: {
    any: 'inform',
    person: 'accuse, cite, discuss, endorse, mention, pledge, rip, say, tell, tweet, write',
    name:
      'admonish, announce, ask, back, blame, call, credit, declare, denounce, express, file, highlight, ' +
      'impugn, pass, point, promise, propose, quote, reject, remember, repeat, show, slam, sue, ' +
      'suggest, talk, threaten',
  },
  'object-to': {
    any: 'say',
    person: 'slam, tell',
    name: 'hit, nominate, question',
  },
  'object-that': {
    name: 'ask, remind, tell',
  },
  'object-as': {
    any: 'cite, label',
    person: 'portray, savage',
    name: 'celebrate',
  },
  preposition: {
    any: 'call on, cheer for, point out, talk about, write about',
    person: 'argue with, call for, call out, welcome of',
    name: 'call into, comment on, lay off, speak at, tweet about, tweet at, understand with, worry about',
  },
  after: {
    name: 'say',
  },
  bare: {
    name: 'refer',
  },
};

/** "a letter saying": the noun before is the source. */
export const REDUCED: Lists = {
  that: {
    any: 'suggest',
    person: 'acknowledge, state',
  },
  clause: {
    any: 'expect, hope, push, suggest',
    person: 'conclude',
    name: 'back',
  },
  quote: {
    person: 'chant, say, talk',
  },
  question: {
    any: 'debate, discuss, explain, say, show',
  },
  to: {
    any: 'advocate, decline',
    person: 'hope, refuse, vow',
    name: 'plan',
  },
  object: {
    any: 'back, depict, disparage, expect, lament, propose, stress, threaten',
    person:
      'allege, blast, call, defend, denounce, discuss, endorse, name, oppose, point, press, promise, ' +
      'publish, show, tell, urge',
    name: 'support',
  },
  'object-to': {
    any: 'describe, order, tell',
    person: 'blast, claim',
    name: 'profess, shock',
  },
  'object-that': {
    any: 'tell',
    person: 'ask',
  },
  'object-quote': {
    person: 'discuss',
  },
  'object-as': {
    person: 'denounce',
  },
  preposition: {
    any: 'lay out, vote against, warn of',
    person: 'call on, point out, tweet out',
    name: 'ask for, hope for, lie about, warn about',
  },
  bare: {
    person: 'acknowledge, suggest',
  },
};

/** "declined to say". */
export const INFINITIVES: Lists = {
  that: {
    person: 'boast, explain, note, say',
    name: 'add, argue, pledge, rebut, recognize, report, show, stress, suggest',
  },
  clause: {
    any: 'argue, express, fault, favor, link, say, tell',
    person: 'broadcast, claim, encourage, portray, prosecute, remind',
  },
  quote: {
    any: 'announce, disclose, say',
    person: 'offer, promote',
  },
  question: {
    any: 'discuss',
  },
  to: {
    any: 'refer',
  },
  object: {
    any: 'expect, jab, mention, name, recite, remember, say, slam',
    person: 'rebut',
    name:
      'applaud, author, emphasize, express, feel, heckle, identify, know, list, refuse, signal, tell, ' +
      'tout, underscore, view, want',
  },
  'object-to': {
    any: 'explain, remind',
    person: 'withdraw',
    name: 'criticize, describe, reject, voice',
  },
  'object-that': {
    any: 'ask',
    person: 'show, tell',
  },
  'object-quote': {
    person: 'call',
  },
  'object-as': {
    any: 'cast, frame',
    name: 'caricature, describe, paint',
  },
  preposition: {
    any: 'advocate for, call for, point out, say about, say for, talk of',
    person: 'call out, complain about, speak about, talk about, vote against, worry about',
    name: 'cheer on',
  },
  after: {
    any: 'decide, explain',
  },
  bare: {
    any: 'note',
    name: 'announce, ask, disavow, explain, report',
  },
};

/** "was accused by": whose cue it is stands behind "by". */
export const PASSIVES =
  'accuse, applaud, ask, author, berate, call, champion, cite, claim, confirm, criticize, dedicate, ' +
  'denounce, deride, describe, determine, dislike, dismiss, document, echo, encourage, endorse, ' +
  'excoriate, interpret, invite, like, list, love, mandate, name, nominate, oppose, overhear, pass, ' +
  'prefer, project, propose, push, rebuke, reject, remember, report, see, sue, tweet, underscore, ' +
  'understate, warn';
