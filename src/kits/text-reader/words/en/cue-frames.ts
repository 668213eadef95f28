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
      'announce, anticipate, apologize, applaud, argue, ask, assail, assert, assume, assure, attribute, ' +
      'believe, bellow, bemoan, blame, blast, blog, blurt, boast, brag, bristle, calculate, call, ' +
      'caution, chant, charge, chide, cite, claim, clarify, comment, complain, concede, conclude, ' +
      'condemn, confess, confide, confirm, contemplate, contend, continue, counter, critical, ' +
      'criticize, cry, deadpan, declare, decline, decry, defend, demand, demonstrate, denounce, deny, ' +
      'describe, determine, disclose, dismiss, dispute, doubt, dwell, eager, echo, elaborate, embrace, ' +
      'emphasise, emphasize, endorse, envision, estimate, exclaim, expect, explain, express, find, ' +
      'forecast, fret, glad, gripe, growl, grumble, guess, gush, hail, highlight, hope, hopeful, ' +
      'identify, imagine, indicate, inform, insist, interject, intone, joke, judge, know, lament, lay, ' +
      'learn, liken, list, maintain, marvel, mention, mock, murmur, muse, mutter, name, note, notice, ' +
      'observe, offer, opine, oppose, order, paint, pan, plead, pledge, point, portray, posit, post, ' +
      'praise, predict, proclaim, prohibit, project, promise, promote, propose, protest, put, quip, ' +
      'quote, rail, reaffirm, realize, reason, reassure, rebuke, rebut, recall, recite, recognize, ' +
      'recommend, recount, refer, reference, reflect, refuse, reiterate, reject, rejoice, remember, ' +
      'remind, repeat, reply, report, repudiate, require, resent, respond, retort, retweet, reveal, ' +
      'roar, say, scream, see, send, share, shout, show, signal, skeptical, slam, snarl, speak, ' +
      'specify, speculate, stipulate, stress, suggest, suspect, swear, tell, testify, text, thank, ' +
      'theorize, think, threaten, tout, tweet, underscore, understand, upset, urge, voice, vouch, vow, ' +
      'warn, whisper, withdraw, wonder, worry, write, yell',
    person:
      'adamant, admire, alarm, align, analyze, angry, appoint, approve, assess, authorize, aware, balk, ' +
      'bar, bash, beg, bet, boo, brand, broadcast, cast, celebrate, champion, characterize, chime, ' +
      'circulate, communicate, compare, confident, confuse, congratulate, correct, counsel, count, ' +
      'credit, dedicate, deem, depict, deride, detect, devote, disagree, disappoint, disavow, dislike, ' +
      'disparage, distance, dodge, downplay, dream, drop, dub, encourage, examine, excite, explore, ' +
      'expose, fault, favor, fear, flag, float, frame, gamble, happy, hate, honor, ignore, illustrate, ' +
      'imply, inclined, interpret, introduce, invoke, kid, knock, label, lambaste, laud, lecture, lie, ' +
      'like, link, love, march, minimize, misspeak, mourn, nod, nominate, opt, optimistic, overlook, ' +
      'overstate, permit, persuade, picture, ponder, present, press, probe, profile, prosecute, proud, ' +
      'question, read, rebuff, regard, regret, release, relish, reluctant, remark, renounce, resist, ' +
      'resolve, revoke, rip, rule, satisfied, savage, seek, sentence, shrug, side, sing, single, spot, ' +
      'spotlight, state, style, sue, sure, tally, touch, translate, trash, trumpet, trust, type, ' +
      'uncertain, unveil, veto, want, weigh, welcome, wish',
    name:
      'abandon, address, advertise, advise, anger, appeal, attempt, author, avoid, block, catch, ' +
      'certain, choose, command, commit, consider, consult, convict, cover, deliver, direct, draw, ' +
      'elect, enjoy, exaggerate, expand, feature, feel, file, hedge, instruct, interest, interrupt, ' +
      'investigate, invite, laugh, launch, make, market, monitor, open, pitch, pose, prove, ready, ' +
      'register, respect, second, sell, smile, spread, struggle, target, task, test, tie, track, value, ' +
      'walk, watch, willing',
  },
  clause: {
    any:
      'accuse, acknowledge, admit, advocate, affirm, agree, allege, announce, applaud, argue, assail, ' +
      'assert, assure, attribute, authorize, bellow, bemoan, blame, blast, block, blog, blurt, brag, ' +
      'caution, champion, chant, chide, chronicle, circulate, cite, claim, clarify, complain, concede, ' +
      'conclude, condemn, confess, confide, confirm, contemplate, contend, counter, criticize, cry, ' +
      'deadpan, decide, declare, decline, decry, demonstrate, denounce, deny, describe, detail, ' +
      'disavow, disclose, discuss, dismiss, doubt, embrace, emphasise, emphasize, endorse, estimate, ' +
      'evaluate, exclaim, explain, expose, express, favor, fear, find, forecast, forget, fret, gripe, ' +
      'growl, grumble, gush, herald, highlight, hint, hope, hypothesize, identify, imply, indicate, ' +
      'inform, insist, interject, intone, joke, know, lambaste, lament, learn, liken, list, marvel, ' +
      'mention, murmur, muse, mutter, note, observe, offer, opine, oppose, order, ponder, posit, ' +
      'praise, predict, proclaim, promise, propose, quip, quote, reaffirm, realize, reassure, recount, ' +
      'refer, refuse, reiterate, reject, rejoice, relish, remember, repeat, reply, report, repudiate, ' +
      'require, respond, retort, retweet, reveal, roar, say, scream, see, shout, show, signal, slam, ' +
      'snarl, specify, speculate, spotlight, stipulate, stress, suggest, support, tell, theorize, tout, ' +
      'trust, tweet, underline, underscore, urge, vow, warn, whisper, wish, wonder, worry, write, yell',
    person:
      'address, allude, appoint, broadcast, call, compare, continue, deem, demand, eager, encourage, ' +
      'file, guess, imagine, judge, make, mandate, mock, notice, pass, post, prefer, rebut, recall, ' +
      'share, talk, target, think',
    name:
      'adamant, aim, apologize, attack, aware, back, balk, believe, bristle, characterize, choose, ' +
      'congratulate, consider, critical, depict, deride, disagree, disparage, dispute, distance, ' +
      'downplay, dub, dwell, feel, glad, hail, hopeful, inclined, knock, laud, lecture, optimistic, ' +
      'outline, persuade, plan, plead, portray, prohibit, promote, push, put, question, rail, rebuff, ' +
      'rebuke, recognize, recommend, reference, reflect, release, reluctant, remind, renounce, rip, ' +
      'savage, shrug, sign, skeptical, take, thank, trash, trumpet, upset, veto, voice, vote, vouch, ' +
      'want, withdraw',
  },
  quote: {
    any:
      'accuse, acknowledge, add, agree, allege, argue, ask, assert, assure, bellow, bemoan, blast, ' +
      'blurt, boast, brag, caution, chant, cite, claim, clarify, concede, conclude, condemn, confess, ' +
      'confide, confirm, contend, continue, counter, criticize, cry, deadpan, declare, decline, decry, ' +
      'denounce, deny, disclose, dub, echo, email, emphasise, emphasize, estimate, examine, exclaim, ' +
      'explain, express, fear, focus, fret, gripe, growl, grumble, gush, hint, imply, indicate, inform, ' +
      'insist, interject, intone, joke, lament, list, maintain, marvel, murmur, muse, mutter, note, ' +
      'observe, opine, pledge, point, posit, post, praise, predict, press, proclaim, promise, quip, ' +
      'rail, reaffirm, reassure, recall, recite, recount, refer, reflect, reiterate, rejoice, repeat, ' +
      'reply, report, resist, respond, retweet, reveal, roar, say, scream, seek, shout, snarl, specify, ' +
      'speculate, stipulate, stress, suggest, swear, talk, tell, text, theorize, tweet, vow, warn, ' +
      'whisper, wonder, worry, write, yell',
    person:
      'adamant, admit, advocate, allude, answer, applaud, assail, authorize, aware, back, balk, blame, ' +
      'call, champion, chide, congratulate, contemplate, credit, critical, defend, depict, deride, ' +
      'describe, disagree, discuss, dismiss, dispute, distance, dwell, eager, elaborate, endorse, ' +
      'enjoy, envision, expect, find, glad, gloat, hail, highlight, hopeful, imagine, inclined, issue, ' +
      'lambaste, launch, like, liken, lobby, love, mock, name, offer, optimistic, outline, pass, ' +
      'persuade, plead, ponder, portray, prefer, prohibit, promote, propose, protest, publish, read, ' +
      'realize, rebuff, rebuke, rebut, recommend, reference, refuse, reject, relish, reluctant, remark, ' +
      'remember, remind, renounce, repudiate, retort, rip, shrug, sing, skeptical, state, support, ' +
      'testify, thank, threaten, tout, trash, upset, urge, voice, vouch, welcome, wish',
    name:
      'admire, adopt, aim, alarm, align, analyze, angry, anticipate, appoint, approve, assess, assume, ' +
      'attribute, author, bar, bash, beg, boo, brand, bristle, broadcast, calculate, cast, celebrate, ' +
      'challenge, characterize, charge, cheer, chime, circulate, commit, communicate, compare, ' +
      'confident, confuse, contrast, convince, correct, counsel, count, decide, demand, demonstrate, ' +
      'detect, devote, disappoint, disavow, dislike, disparage, dodge, doubt, downplay, dream, drop, ' +
      'embrace, encourage, exaggerate, excite, explore, expose, fault, favor, file, flag, float, ' +
      'forget, frame, frustrate, gamble, guess, happy, hate, hedge, honor, ignore, illustrate, ' +
      'instruct, interpret, interrupt, introduce, invoke, jab, judge, kid, knock, laud, lecture, lie, ' +
      'link, mandate, march, minimize, misspeak, mourn, nod, nominate, opt, overstate, paint, permit, ' +
      'picture, pitch, present, pressure, probe, profile, prosecute, proud, recognize, regard, regret, ' +
      'release, request, resolve, revoke, ridicule, satisfied, savage, see, shock, single, spot, ' +
      'spotlight, style, sue, sure, suspect, tally, task, think, touch, translate, trumpet, trust, ' +
      'type, uncertain, uncover, underscore, understand, unveil, veto, want, withdraw',
  },
  question: {
    any:
      'accuse, acknowledge, add, announce, argue, ask, believe, blast, call, cheer, cite, concede, ' +
      'conclude, consider, contemplate, counter, criticize, declare, decline, denounce, describe, ' +
      'detail, discuss, embrace, endorse, envision, explain, express, favor, indicate, insist, know, ' +
      'note, outline, overstate, ponder, propose, query, question, recall, refer, remember, reveal, ' +
      'say, suggest, tell, tweet, understand, urge, vow, warn, wonder, write',
    person:
      'blame, claim, decide, defend, dismiss, hope, illustrate, learn, praise, predict, promise, ' +
      'refuse, slam, want',
    name:
      'admit, agree, allude, applaud, assail, assure, back, bemoan, boast, caution, chant, condemn, ' +
      'confirm, decry, deny, disclose, dispute, eager, emphasize, enjoy, forecast, hail, hear, ' +
      'highlight, joke, lament, mock, offer, oppose, portray, prefer, quote, rail, rebut, recount, ' +
      'reference, reiterate, remind, repeat, reply, shout, show, speculate, stress, talk, thank, ' +
      'threaten, upset',
  },
  to: {
    any:
      'accuse, admit, agree, announce, argue, ask, blast, cite, claim, criticize, decline, expect, ' +
      'explain, express, forget, hope, insist, interject, liken, love, note, offer, point, prefer, ' +
      'propose, push, refer, refuse, reply, respond, say, speak, suggest, tell, threaten, tweet, vow, ' +
      'watch, write',
    person:
      'acknowledge, aim, blame, call, conclude, confess, continue, decide, declare, defend, denounce, ' +
      'describe, discuss, dismiss, endorse, lament, like, lobby, mention, opt, pledge, praise, predict, ' +
      'promise, recall, report, reveal, seek, slam, strive, think, tout, urge, warn',
    name:
      'adamant, allege, allude, apologize, applaud, assail, assure, back, balk, believe, bemoan, boast, ' +
      'caution, chant, chide, choose, complain, concede, condemn, confirm, congratulate, contemplate, ' +
      'contend, critical, decry, demand, deny, deride, disclose, dispute, dub, dwell, eager, echo, ' +
      'emphasize, envision, fear, forecast, glad, hail, highlight, hint, hopeful, identify, imagine, ' +
      'imply, inclined, indicate, inform, joke, list, mock, muse, name, observe, oppose, order, ' +
      'outline, plan, plead, portray, post, proclaim, prohibit, promote, quote, rail, read, reaffirm, ' +
      'reason, rebuke, rebut, recite, recount, reference, reiterate, reject, reluctant, remember, ' +
      'remind, renounce, repeat, repudiate, require, resist, retweet, shout, signal, skeptical, ' +
      'speculate, stress, take, upset, voice, vote, vouch, want, wonder, worry, yell',
  },
  object: {
    any:
      'accuse, acknowledge, admit, announce, appoint, argue, ask, assail, assure, authorize, back, ' +
      'believe, bemoan, blame, blast, boo, charge, cheer, cherish, chide, cite, claim, concede, ' +
      'condemn, confirm, contemplate, correct, credit, criticise, criticize, declare, decry, deem, ' +
      'defend, denounce, deny, describe, discuss, dismiss, dispute, downplay, dub, echo, emphasize, ' +
      'endorse, expect, explain, express, fear, feel, forecast, foresee, foretell, hail, herald, ' +
      'highlight, hope, identify, imagine, imply, indicate, interpret, invoke, lament, laud, list, ' +
      'mandate, mention, misstate, mock, mull, muse, note, offer, oppose, order, outline, pen, ' +
      'persuade, post, praise, preach, prefer, pressure, proclaim, prohibit, promise, promote, propose, ' +
      'question, quote, reaffirm, rebuke, rebut, recall, recite, recount, reiterate, reject, remember, ' +
      'renounce, repeat, report, reprimand, repudiate, resist, respond, retweet, reveal, satirize, say, ' +
      'share, show, slam, smear, specify, stress, suggest, taunt, telegraph, tell, thank, threaten, ' +
      'thunder, tout, trash, trumpet, understand, unveil, urge, veto, vow, warn, wish, wonder, write',
    person:
      'accept, aim, align, allege, answer, applaud, assert, assume, attack, avoid, ban, belittle, brag, ' +
      'brand, broadcast, call, cast, castigate, challenge, champion, circulate, co-author, compare, ' +
      'conclude, congratulate, contrast, count, debunk, decline, demand, demean, deride, disavow, ' +
      'disclose, dislike, disparage, distance, drop, embrace, enjoy, envision, estimate, extol, ' +
      'foreshadow, ignore, insist, insult, introduce, knock, lecture, mourn, name, nominate, pan, peg, ' +
      'portray, posit, predict, push, rebuff, recognize, recommend, reference, refuse, release, relish, ' +
      'remind, reply, rescind, rip, scold, seek, send, signal, sue, talk, tally, tweet, underscore, ' +
      'withdraw',
    name:
      'add, address, admire, allow, allude, approve, assess, block, caution, complain, consider, cover, ' +
      'dwell, eager, eviscerate, explore, file, find, float, hate, illustrate, inform, interject, joke, ' +
      'know, lay, like, liken, love, paint, pass, plead, present, prosecute, protest, publish, rail, ' +
      'regard, regret, remark, request, savage, see, shout, sign, skeptical, speculate, support, think, ' +
      'upset, view, voice, vouch, want, welcome',
  },
  'object-to': {
    any:
      'accuse, acknowledge, adopt, announce, applaud, approve, argue, ask, assure, attribute, ' +
      'authorize, believe, bemoan, blame, blast, caution, challenge, characterize, choose, claim, ' +
      'compare, condemn, credit, criticize, declare, decline, decry, defend, denounce, deny, describe, ' +
      'discuss, emphasize, endorse, expect, explain, express, favor, foreshadow, hail, highlight, hope, ' +
      'identify, insist, intend, lambaste, lament, liken, list, lobby, mention, mock, name, offer, ' +
      'oppose, order, outline, plead, point, post, praise, prefer, pressure, proclaim, propose, ' +
      'question, quote, read, reaffirm, recall, recommend, refer, reference, refuse, reiterate, reject, ' +
      'remind, repeat, request, resist, rip, say, sentence, slam, stress, suggest, tell, tout, tweet, ' +
      'urge, warn, welcome, write',
    person:
      'appoint, bash, celebrate, chant, chastise, command, conclude, devote, dismiss, email, embrace, ' +
      'encourage, hold, ignore, implore, indicate, nominate, persuade, pick, pledge, predict, press, ' +
      'promise, protest, rebuff, reply, respond, reveal, show, signal, trust, unveil, vow, want',
    name:
      'admit, allege, allude, apologize, assail, back, boast, call, chide, complain, concede, confirm, ' +
      'congratulate, consider, contemplate, contend, critical, detail, disclose, dispute, dwell, eager, ' +
      'echo, envision, feel, forecast, glad, hint, hopeful, imagine, inform, interject, introduce, ' +
      'investigate, joke, muse, portray, prohibit, promote, push, rail, rebuke, rebut, recite, recount, ' +
      'remember, renounce, repudiate, see, shout, skeptical, speculate, support, talk, thank, think, ' +
      'threaten, upset, voice, vote, vouch, wonder, worry',
  },
  'object-that': {
    any:
      'accuse, acknowledge, add, announce, argue, ask, assure, blast, cite, conclude, criticize, ' +
      'decline, explain, express, inform, insist, mention, note, promise, refer, remind, say, show, ' +
      'suggest, tell, tweet, vow, warn, write',
    person:
      'admit, agree, allude, applaud, assail, back, bemoan, blame, boast, call, caution, chant, claim, ' +
      'complain, concede, condemn, confirm, declare, decry, defend, denounce, deny, describe, disclose, ' +
      'discuss, dismiss, dispute, eager, emphasize, endorse, forecast, hail, highlight, hope, indicate, ' +
      'joke, lament, mock, offer, oppose, order, point, portray, praise, predict, prefer, propose, ' +
      'quote, rail, rebut, recall, recount, reference, refuse, reiterate, reject, remember, repeat, ' +
      'reply, report, respond, reveal, shout, slam, speculate, stress, talk, thank, threaten, tout, ' +
      'upset, urge, wonder',
    name:
      'adamant, admire, advocate, affirm, aim, allege, answer, anticipate, apologize, appoint, approve, ' +
      'assert, assess, attribute, authorize, aware, balk, bash, beg, believe, boo, brag, brand, ' +
      'bristle, broadcast, calculate, challenge, champion, characterize, cheer, chide, chime, ' +
      'circulate, clarify, communicate, compare, confident, confuse, congratulate, contemplate, ' +
      'contend, contrast, correct, count, counter, credit, critical, cry, decide, deem, demand, ' +
      'demonstrate, depict, deride, detect, disagree, disappoint, disavow, dislike, disparage, ' +
      'distance, dodge, doubt, downplay, dream, dub, dwell, echo, elaborate, embrace, encourage, ' +
      'envision, estimate, expect, explore, expose, fault, favor, fear, float, focus, forget, frame, ' +
      'gamble, glad, guess, happy, hate, hint, hopeful, identify, ignore, illustrate, imagine, imply, ' +
      'inclined, interject, interpret, invoke, issue, jab, kid, knock, know, label, lambaste, laud, ' +
      'lay, learn, lecture, lie, like, liken, list, mandate, minimize, misspeak, mourn, muse, name, ' +
      'nod, nominate, observe, opt, optimistic, outline, overstate, paint, permit, plead, pledge, ' +
      'ponder, post, press, pressure, probe, proclaim, profile, prohibit, promote, prosecute, protest, ' +
      'proud, push, question, read, reaffirm, realize, rebuff, rebuke, recite, recognize, recommend, ' +
      'regard, regret, relish, reluctant, renounce, repudiate, resist, retweet, revoke, ridicule, rip, ' +
      'roar, satisfied, savage, scream, see, seek, sentence, share, shrug, side, signal, sing, single, ' +
      'skeptical, spot, spotlight, style, support, sure, suspect, tally, testify, think, trash, ' +
      'trumpet, uncertain, underscore, unveil, veto, view, voice, vouch, want, weigh, welcome, wish, ' +
      'withdraw, worry, yell',
  },
  'object-quote': {
    any:
      'accuse, add, advocate, announce, argue, ask, blame, blast, call, cite, claim, condemn, ' +
      'contemplate, decline, decry, denounce, explain, express, guess, heckle, insist, lament, mention, ' +
      'note, pledge, praise, promote, publish, quote, refer, reference, reveal, revoke, say, slam, ' +
      'suggest, target, tell, tweet, write',
    person:
      'acknowledge, address, chant, conclude, deem, defend, describe, discuss, dismiss, endorse, ' +
      'indicate, label, mock, monitor, needle, promise, propose, question, recall, refuse, reiterate, ' +
      'repeat, reply, respond, share, show, stress, think, tout, urge, vow, want, warn',
    name:
      'abandon, accept, adamant, admire, admit, adopt, advertise, affirm, aim, alarm, align, allege, ' +
      'allude, analyze, angry, answer, anticipate, apologize, applaud, appoint, approve, assail, ' +
      'assert, assess, assume, assure, attack, attribute, author, authorize, avoid, aware, back, balk, ' +
      'ban, bar, bash, beg, bemoan, bet, block, boast, boo, brag, brand, bristle, broadcast, calculate, ' +
      'cast, caution, celebrate, certain, challenge, champion, characterize, charge, cheer, chide, ' +
      'chime, circulate, clarify, comment, commit, communicate, compare, complain, concede, confident, ' +
      'confirm, confuse, congratulate, consider, consult, contrast, convict, convince, correct, ' +
      'counsel, count, counter, cover, credit, critical, cry, decide, dedicate, deliver, demand, ' +
      'demonstrate, deny, depict, deride, detail, detect, determine, devote, disagree, disappoint, ' +
      'disavow, disclose, discover, dislike, disparage, dispute, distance, dodge, doubt, downplay, ' +
      'dream, drop, dub, dwell, eager, echo, elaborate, embrace, emphasize, encourage, enjoy, envision, ' +
      'estimate, exaggerate, examine, excite, explore, expose, fault, favor, fear, feel, file, flag, ' +
      'float, focus, forecast, forget, frame, frustrate, gamble, glad, guarantee, hail, happy, hate, ' +
      'hedge, highlight, hint, hit, honor, hopeful, identify, ignore, illustrate, imagine, imply, ' +
      'inclined, inform, instruct, insult, interject, interpret, interrupt, introduce, investigate, ' +
      'invoke, issue, jab, joke, judge, kid, knock, lambaste, laud, laugh, launch, lay, leak, lecture, ' +
      'lie, like, liken, link, list, lobby, love, mandate, march, minimize, misspeak, mourn, muse, ' +
      'name, nod, nominate, notice, observe, offer, open, opt, optimistic, order, outline, outrage, ' +
      'overlook, overstate, paint, pass, permit, persuade, picture, pitch, plead, point, ponder, ' +
      'portray, prefer, present, press, pressure, probe, proclaim, profile, prohibit, prosecute, ' +
      'protest, proud, put, rail, read, reaffirm, realize, reassure, rebuff, rebuke, rebut, recite, ' +
      'recognize, recommend, recount, regard, regret, reject, relish, reluctant, remark, remember, ' +
      'remind, renounce, repudiate, request, resist, resolve, retweet, ridicule, rip, roar, satisfied, ' +
      'savage, scream, second, see, seek, sentence, shock, shout, shrug, side, signal, sing, single, ' +
      'skeptical, smile, speak, speculate, spot, spotlight, spread, state, style, sue, sure, suspect, ' +
      'talk, tally, task, testify, thank, threaten, touch, translate, trash, trumpet, trust, type, ' +
      'uncertain, uncover, underscore, understand, unveil, upset, value, veto, view, voice, vouch, ' +
      'weigh, welcome, willing, wish, withdraw, wonder, worry, yell',
  },
  'object-as': {
    any:
      'accept, accuse, acknowledge, adamant, add, admit, advocate, agree, allege, allude, announce, ' +
      'answer, apologize, applaud, argue, ask, assail, assure, attack, authorize, back, balk, believe, ' +
      'bemoan, blame, blast, boast, brand, call, caution, champion, chant, characterize, chide, cite, ' +
      'claim, complain, concede, conclude, confirm, congratulate, contemplate, contend, contrast, ' +
      'count, credit, critical, criticize, cry, declare, decline, decry, defend, demand, denounce, ' +
      'deny, depict, deride, describe, disagree, disclose, discuss, dismiss, dispute, distance, dub, ' +
      'dwell, eager, echo, emphasize, endorse, envision, estimate, expect, explain, express, favor, ' +
      'fear, feel, find, forecast, frame, glad, hail, highlight, hint, hope, hopeful, identify, ' +
      'imagine, imply, inclined, indicate, inform, insist, interject, interpret, introduce, joke, ' +
      'lambaste, lament, liken, list, mention, mock, muse, name, nominate, note, observe, offer, ' +
      'oppose, optimistic, order, outline, paint, peg, persuade, pick, pitch, plead, point, ponder, ' +
      'portray, post, praise, predict, prefer, proclaim, prohibit, promise, promote, propose, quote, ' +
      'rail, reaffirm, realize, rebuke, rebut, recall, recite, recount, refer, reference, refuse, ' +
      'reiterate, relish, reluctant, remember, remind, renounce, repeat, reply, repudiate, resist, ' +
      'respond, retweet, reveal, rip, say, see, seek, shout, show, shrug, sign, signal, skeptical, ' +
      'slam, speculate, stress, suggest, talk, tell, thank, tout, trash, tweet, underscore, upset, ' +
      'urge, view, voice, vouch, vow, warn, wonder, worry, write, yell',
    person:
      'admire, affirm, aim, alarm, align, angry, anticipate, appoint, approve, assert, assess, ' +
      'attribute, aware, bar, bash, beg, boo, brag, bristle, broadcast, calculate, cast, celebrate, ' +
      'challenge, charge, cheer, chime, circulate, clarify, communicate, compare, confident, confuse, ' +
      'consider, continue, convince, correct, counsel, counter, decide, dedicate, deem, demonstrate, ' +
      'detect, devote, disappoint, disavow, dislike, disparage, dodge, doubt, downplay, dream, drop, ' +
      'elaborate, encourage, examine, excite, explore, fault, flag, float, focus, forget, frustrate, ' +
      'gamble, guess, happy, hate, honor, illustrate, invoke, issue, jab, judge, kid, knock, know, ' +
      'label, laud, lay, learn, lecture, lie, like, link, love, mandate, march, minimize, misspeak, ' +
      'mourn, nod, notice, opt, overlook, overstate, permit, picture, present, press, pressure, probe, ' +
      'profile, prosecute, protest, proud, publish, push, question, rank, reassure, rebuff, recommend, ' +
      'regard, regret, release, resolve, revoke, ridicule, roar, satisfied, savage, scream, sentence, ' +
      'shock, side, sing, single, spot, spotlight, style, sue, support, sure, suspect, tally, testify, ' +
      'think, touch, translate, trumpet, trust, type, uncertain, uncover, unveil, veto, weigh, wish, ' +
      'withdraw',
    name:
      'abandon, address, adopt, advertise, allow, anger, appeal, attempt, author, avoid, ban, bet, ' +
      'block, catch, certain, choose, comment, commit, consult, convict, cover, deliver, detail, ' +
      'determine, discover, document, enjoy, exaggerate, file, guarantee, hedge, hit, instruct, insult, ' +
      'intend, interrupt, investigate, invite, laugh, launch, leak, lobby, measure, monitor, open, ' +
      'outrage, pass, plan, pose, project, reason, reflect, remark, request, respect, reverse, rule, ' +
      'second, smile, speak, spread, surprise, task, tie, track, understand, value, vote, walk, willing',
  },
  light: {
    any: 'issue statement, make clear, make mention, take issue, voice concerns',
    person:
      'deliver defense, give answer, issue report, make announcement, make apologies, make argument, ' +
      'make call, make case, make commitment, make point, make prediction, make secret, make ' +
      'suggestion, take credit, take shot, take shots, take turns, voice support',
    name: 'make statements, take stance',
  },
  feeling: {
    any:
      'adamant, content, critical, eager, fond, furious, glad, happy, hesitant, hopeful, inclined, ' +
      'nervous, optimistic, reluctant, skeptical, supportive, sure, thrilled, tired, uncomfortable, ' +
      'unhappy, upset, wary',
    person: 'aware',
    name: 'confident, satisfied, sympathetic, uncertain, unsure, willing',
  },
  preposition: {
    any:
      'acknowledge as, add during, agree in, agree on, announce as, announce on, apologize for, argue ' +
      'against, argue for, argue in, argue over, ask as, ask for, ask in, ask on, balk at, believe in, ' +
      'blame for, blast out, boast about, boast of, boo at, bristle in, call for, call in, call on, ' +
      'call out, call upon, chant of, claim as, claim at, comment on, complain about, complain of, ' +
      'conclude in, conclude on, conclude with, confuse as, counter with, criticize as, criticize for, ' +
      'cry out, decide in, declare in, decline at, decline for, depict in, disagree over, discover ' +
      'over, discuss for, discuss on, dwell on, endorse over, estimate at, exclaim upon, explain after, ' +
      'explain in, explain with, feel about, highlight as, hint at, hope for, insist during, know of, ' +
      'lay out, mention above, mention in, note in, note on, offer in, opine against, point out, praise ' +
      'for, predict about, predict at, predict between, present at, promise at, propose under, push ' +
      'against, push for, push on, puzzle about, rail against, realize at, rebuff at, report in, ' +
      'respond on, respond with, say about, say after, say as, say at, say before, say by, say despite, ' +
      'say during, say for, say from, say in, say into, say of, say on, say outside, say over, say ' +
      'with, say without, scoff at, see for, shout out, show as, shrug off, side with, speak about, ' +
      'speak of, speak out, speculate about, suggest after, suggest in, talk about, talk at, talk on, ' +
      'think about, tweet after, tweet during, tweet on, vent about, vouch for, warn about, warn ' +
      'against, warn of, wonder about, write about, write after, write at, write in, write of, write on',
    person:
      'advocate for, advocate in, advocate over, agree with, ask of, assail for, assail in, back in, ' +
      'brag about, call with, campaign for, caution against, charge in, cheer for, cheer on, comment ' +
      'for, complain after, complain during, concede in, concur with, confirm on, contend in, continue ' +
      'in, continue with, decide about, decide against, decide on, declare as, declare at, declare for, ' +
      'declare of, deem about, demonstrate without, describe as, disagree on, disappoint in, elaborate ' +
      'on, envision in, excite about, expand on, expand upon, expect from, fear in, feel for, fight ' +
      'about, find out, focus on, give for, growl in, gush about, identify at, identify with, idolize ' +
      'with, jab at, joke about, joke with, know since, laugh off, lay off, learn in, learn of, lobby ' +
      'for, make of, marvel at, mention on, muse about, name as, name in, notice on, offer up, opine ' +
      'on, oppose as, opt against, opt for, order up, paint in, pass along, pass up, petition for, plan ' +
      'on, plead for, plead with, point at, post on, post via, preach at, press for, quip in, rail ' +
      'about, rail at, raise at, read in, recall of, reflect on, remark upon, repeat for, report about, ' +
      'report after, report at, report between, report on, revel in, rip into, rule in, rule out, see ' +
      'in, see on, seek for, send out, shout from, show in, single out, speak at, stand for, strive ' +
      'for, talk of, talk through, talk up, talk with, target as, touch on, view about, view as, view ' +
      'of, vote against, vote for, waver in, weigh in, worry about',
    name:
      'campaign against, chime in, count on, disagree with, identify as, insist on, protest against, ' +
      'put off, question in, rule for, sign up, speak as, speak in, stand by, testify before, try at, ' +
      'vote down',
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
      'mutter, note, observe, offer, opine, plead, pledge, point, posit, praise, predict, prefer, ' +
      'press, proclaim, promise, promote, propose, quip, quote, read, reaffirm, reason, reassure, ' +
      'recall, recite, recommend, recount, refer, reflect, reiterate, reject, rejoice, repeat, reply, ' +
      'report, respond, retort, retweet, reveal, roar, rule, say, scold, scream, shout, show, signal, ' +
      'slam, snarl, specify, speculate, stipulate, stress, suggest, surmise, swear, talk, tell, ' +
      'testify, text, theorize, think, tout, tweet, urge, vent, vow, warn, whisper, wonder, write, yell',
    person:
      'abandon, accept, adamant, admire, advertise, aim, alarm, align, allow, allude, analyze, angry, ' +
      'anticipate, appeal, appoint, approve, assail, assess, assume, attempt, attribute, authorize, ' +
      'avoid, aware, back, balk, ban, bar, bash, beg, bill, block, brand, bristle, broadcast, ' +
      'calculate, cast, catch, certain, challenge, champion, characterize, chide, chime, choose, ' +
      'circulate, clear, communicate, compare, concern, condemn, confident, confuse, congratulate, ' +
      'consider, consult, contemplate, contrast, convict, convince, correct, cover, critical, decline, ' +
      'dedicate, deem, demand, demonstrate, depict, deride, detect, determine, direct, disagree, ' +
      'disappoint, disavow, discover, dislike, disparage, dispute, distance, dodge, doubt, downplay, ' +
      'draw, dream, drop, dub, dwell, eager, embrace, encourage, enjoy, ensure, envision, exaggerate, ' +
      'examine, excite, expand, expect, explore, expose, fault, favor, fear, feel, float, focus, ' +
      'forget, frame, frustrate, gamble, gather, glad, guarantee, guess, hail, happy, hate, hear, ' +
      'hedge, highlight, hit, honor, hope, hopeful, identify, ignore, illustrate, imagine, inclined, ' +
      'instruct, insult, intend, interpret, interrupt, introduce, investigate, invite, invoke, jab, ' +
      'judge, kid, knock, label, lambaste, laud, laugh, launch, lay, leak, learn, lecture, like, list, ' +
      'lobby, love, maintain, march, mean, measure, minimize, misspeak, mourn, nominate, notice, open, ' +
      'opt, optimistic, outline, overlook, overstate, paint, pass, permit, persuade, pick, picture, ' +
      'ponder, portray, pose, post, present, pressure, probe, profile, prohibit, prosecute, protest, ' +
      'proud, prove, publish, push, put, question, rail, rank, ready, realize, rebuff, rebuke, rebut, ' +
      'reference, regard, register, regret, relish, reluctant, remark, remind, renounce, repudiate, ' +
      'request, resist, resolve, reverse, revoke, ridicule, rip, satisfied, savage, second, see, send, ' +
      'sentence, shrug, side, sing, single, skeptical, smile, spread, stand, state, study, style, sue, ' +
      'sure, suspect, take, tally, target, task, test, thank, threaten, touch, track, translate, trash, ' +
      'trumpet, trust, type, uncertain, uncover, underscore, unveil, upset, veto, vote, vouch, walk, ' +
      'want, weigh, welcome, willing, wish, withdraw, worry',
  },
  inverted: {
    any:
      'accuse, acknowledge, add, admit, affirm, agree, allege, argue, ask, assert, assure, believe, ' +
      'bellow, bemoan, blast, blog, blurt, boast, brag, caution, chant, cite, claim, clarify, comment, ' +
      'complain, concede, conclude, confess, confide, confirm, contend, continue, counter, cry, ' +
      'deadpan, declare, decry, deny, disclose, emphasise, emphasize, estimate, exclaim, explain, ' +
      'express, forecast, fret, gripe, growl, grumble, gush, hint, imply, indicate, inform, insist, ' +
      'interject, intone, joke, maintain, marvel, murmur, mutter, note, observe, posit, predict, ' +
      'proclaim, promise, quip, quote, read, reaffirm, reason, reassure, recall, recount, reiterate, ' +
      'rejoice, remark, remember, repeat, reply, report, respond, retort, retweet, roar, say, scream, ' +
      'shout, signal, snarl, specify, speculate, stipulate, stress, swear, tell, testify, text, ' +
      'theorize, tweet, vow, warn, whisper, wonder, write, yell',
    person:
      'blame, criticize, decline, defend, discuss, dismiss, exhort, hope, mention, muse, opine, ' +
      'propose, refer, refuse, scoff, show, slam, tout, urge',
    name:
      'abandon, accept, adamant, address, admire, advertise, advocate, aim, alarm, align, allude, ' +
      'analyze, anger, angry, answer, anticipate, apologize, appeal, applaud, appoint, approve, assail, ' +
      'assess, assume, attack, attempt, attribute, author, authorize, avoid, aware, back, balk, ban, ' +
      'bar, bash, beg, bet, block, boo, brand, bristle, broadcast, calculate, catch, celebrate, ' +
      'certain, challenge, champion, characterize, charge, cheer, chide, chime, circulate, command, ' +
      'commit, communicate, compare, concern, condemn, confident, confuse, congratulate, consider, ' +
      'consult, contemplate, contrast, convict, convince, correct, counsel, count, cover, credit, ' +
      'critical, decide, dedicate, deem, deliver, demand, demonstrate, depict, deride, detail, detect, ' +
      'devote, direct, disagree, disappoint, disavow, discover, dislike, disparage, dispute, distance, ' +
      'document, dodge, doubt, downplay, dream, drop, dub, dwell, eager, echo, elaborate, embrace, ' +
      'encourage, envision, exaggerate, examine, excite, expect, explore, expose, fault, favor, fear, ' +
      'feel, file, flag, float, focus, forget, frame, frustrate, gamble, glad, guarantee, guess, hail, ' +
      'happy, hate, hedge, highlight, hit, honor, hopeful, identify, illustrate, imagine, inclined, ' +
      'instruct, insult, interpret, interrupt, introduce, investigate, invite, invoke, issue, jab, ' +
      'judge, kid, knock, know, label, lambaste, laud, laugh, launch, lay, leak, learn, lecture, lie, ' +
      'like, liken, lobby, love, mandate, march, market, minimize, misspeak, mock, monitor, mourn, ' +
      'name, nod, nominate, notice, offer, open, oppose, opt, optimistic, order, outline, outrage, ' +
      'overlook, overstate, paint, pass, perform, permit, persuade, pick, picture, pitch, plan, plead, ' +
      'point, ponder, prefer, present, press, pressure, probe, profile, prohibit, project, promote, ' +
      'prosecute, protest, proud, publish, push, question, rail, rank, ready, realize, rebuff, rebuke, ' +
      'rebut, recognize, recommend, reference, regard, regret, reject, release, relish, reluctant, ' +
      'renounce, repudiate, request, resist, resolve, respect, reverse, revoke, ridicule, rip, rule, ' +
      'satisfied, savage, second, seek, sentence, share, shock, shrug, side, sing, single, skeptical, ' +
      'smile, speak, spot, spotlight, spread, stand, state, study, style, sue, sure, surprise, suspect, ' +
      'talk, tally, target, task, think, threaten, tie, touch, track, translate, trash, trumpet, trust, ' +
      'type, uncertain, uncover, underscore, understand, unveil, upset, value, veto, view, voice, vote, ' +
      'vouch, walk, watch, weigh, welcome, willing, wish, withdraw, worry',
  },
  bare: {
    any:
      'allude, expect, explain, forecast, hope, mention, predict, refer, remember, respond, reveal, ' +
      'say, suggest',
    person:
      'acknowledge, add, apologize, argue, ask, claim, conclude, confirm, criticize, defend, denounce, ' +
      'deny, dispute, echo, envision, estimate, favor, imagine, indicate, know, liken, mock, nod, note, ' +
      'object, observe, oppose, point, praise, prefer, propose, realize, recite, refuse, regret, ' +
      'reiterate, report, think, understand, vow, wonder, write',
    name:
      'agree, believe, belittle, champion, decide, deride, describe, disclose, discover, doubt, ' +
      'embrace, expose, joke, repeat, tell',
  },
};

/** ", saying that", "and saying that", "with the mayor saying that". */
export const PARTICIPLES: Lists = {
  that: {
    any:
      'accuse, acknowledge, add, admit, affirm, agree, allege, allude, announce, argue, ask, assail, ' +
      'assure, back, believe, bellow, bemoan, blame, blast, blog, blurt, boast, call, caution, chant, ' +
      'cite, claim, comment, complain, concede, conclude, condemn, confess, confide, confirm, contend, ' +
      'continue, counter, criticize, cry, deadpan, declare, decline, decry, defend, demand, denounce, ' +
      'deny, describe, disclose, discuss, dismiss, eager, emphasise, emphasize, endorse, estimate, ' +
      'exclaim, explain, express, fear, forecast, fret, gripe, growl, grumble, gush, hint, hope, imply, ' +
      'indicate, inform, insist, interject, intone, joke, lament, maintain, marvel, mention, mock, ' +
      'murmur, muse, mutter, note, observe, opine, oppose, pledge, posit, post, praise, predict, ' +
      'prefer, proclaim, promise, propose, quip, quote, rail, reaffirm, reason, reassure, rebut, ' +
      'recall, recite, recognize, recount, refer, reflect, refuse, reiterate, reject, rejoice, remark, ' +
      'remember, remind, repeat, reply, report, respond, retort, retweet, reveal, roar, say, scream, ' +
      'shout, show, signal, slam, snarl, specify, speculate, stipulate, stress, suggest, swear, talk, ' +
      'tell, testify, text, theorize, threaten, tout, tweet, urge, vow, warn, whisper, wonder, write, ' +
      'yell',
    person:
      'abandon, accept, adamant, address, admire, adopt, advise, advocate, aim, alarm, align, allow, ' +
      'analyze, anger, angry, answer, anticipate, apologize, appeal, applaud, appoint, approve, assert, ' +
      'assess, assume, attack, attempt, attribute, author, authorize, avoid, aware, balk, ban, bar, ' +
      'bash, beg, bet, bill, block, boo, brand, bristle, broadcast, calculate, cast, catch, celebrate, ' +
      'certain, challenge, champion, characterize, charge, cheer, chide, chime, choose, circulate, ' +
      'clear, command, commit, communicate, compare, concern, confident, confuse, congratulate, ' +
      'consider, consult, contemplate, contrast, convict, convince, correct, counsel, count, cover, ' +
      'credit, critical, debate, decide, dedicate, deem, deliver, demonstrate, depict, deride, detail, ' +
      'detect, determine, devote, direct, disagree, disappoint, disavow, discover, dislike, disparage, ' +
      'dispute, distance, document, dodge, doubt, downplay, draw, dream, drop, dub, dwell, echo, ' +
      'elaborate, elect, email, embrace, encourage, enjoy, envision, exaggerate, examine, excite, ' +
      'expand, expect, explore, expose, fault, favor, feature, feel, fight, file, find, flag, float, ' +
      'focus, forget, frame, frustrate, gamble, gather, give, glad, guarantee, guess, hail, happy, ' +
      'hate, hear, hedge, highlight, hit, honor, hopeful, identify, ignore, illustrate, imagine, ' +
      'inclined, instruct, insult, intend, interest, interpret, interrupt, introduce, investigate, ' +
      'invite, invoke, issue, jab, judge, kid, knock, label, lambaste, laud, laugh, launch, lay, leak, ' +
      'learn, lecture, lie, like, liken, link, list, lobby, love, make, mandate, march, market, mean, ' +
      'measure, message, minimize, misspeak, monitor, mourn, name, nod, nominate, notice, offer, open, ' +
      'opt, optimistic, order, outline, outrage, overlook, overstate, paint, pass, perform, permit, ' +
      'persuade, pick, picture, pitch, plan, plead, point, ponder, portray, pose, present, press, ' +
      'pressure, probe, profile, prohibit, project, promote, prosecute, protest, proud, prove, publish, ' +
      'push, question, raise, rally, rank, rate, read, ready, realize, rebuff, rebuke, recommend, ' +
      'record, reference, regard, register, regret, release, relish, reluctant, renounce, repudiate, ' +
      'request, require, resist, resolve, respect, reverse, revoke, ridicule, rip, rule, satisfied, ' +
      'savage, second, see, seek, sell, send, sentence, share, shock, shrug, sign, sing, single, ' +
      'skeptical, smile, speak, spot, spotlight, spread, stand, state, struggle, study, style, sue, ' +
      'support, sure, surprise, survey, suspect, tally, target, task, test, thank, think, tie, touch, ' +
      'track, translate, trash, trumpet, trust, try, type, uncertain, uncover, underscore, understand, ' +
      'unveil, upset, value, veto, view, voice, vote, vouch, walk, want, watch, weigh, welcome, ' +
      'willing, wish, withdraw, worry',
  },
  clause: {
    any:
      'add, announce, argue, call, cite, claim, explain, express, mention, note, predict, promise, ' +
      'recall, reference, say, show, suggest, tell, write',
    person:
      'accuse, acknowledge, adamant, admit, advise, agree, allege, allow, allude, apologize, applaud, ' +
      'ask, assail, assure, back, balk, believe, bemoan, blame, blast, boast, caution, chant, chide, ' +
      'complain, concede, conclude, condemn, confirm, congratulate, contemplate, contend, critical, ' +
      'criticize, declare, decline, decry, defend, denounce, deny, deride, describe, disclose, discuss, ' +
      'dismiss, dispute, dub, dwell, eager, echo, emphasize, endorse, envision, estimate, expect, fear, ' +
      'forecast, glad, hail, highlight, hint, hold, hope, hopeful, identify, imagine, imply, inclined, ' +
      'indicate, inform, insist, interject, joke, lament, liken, list, mock, muse, name, observe, ' +
      'offer, oppose, order, outline, plead, point, portray, post, praise, prefer, proclaim, prohibit, ' +
      'propose, quote, rail, read, reaffirm, rebuke, rebut, recite, recount, refer, refuse, reiterate, ' +
      'reject, reluctant, remember, remind, renounce, repeat, reply, report, repudiate, resist, ' +
      'respond, retweet, reveal, seek, shout, signal, skeptical, slam, speculate, stress, talk, thank, ' +
      'think, threaten, tout, tweet, underscore, upset, urge, voice, vouch, vow, warn, wonder, worry, ' +
      'yell',
  },
  quote: {
    any:
      'acknowledge, add, admit, affirm, agree, allege, announce, argue, ask, assert, assure, believe, ' +
      'bellow, bemoan, blog, blurt, boast, brag, caution, chant, cite, claim, clarify, comment, ' +
      'complain, concede, conclude, confess, confide, confirm, contend, continue, counter, cry, ' +
      'deadpan, declare, decry, deny, disclose, emphasise, emphasize, estimate, exclaim, explain, ' +
      'forecast, fret, gripe, growl, grumble, gush, hint, imply, indicate, inform, insist, interject, ' +
      'intone, joke, lament, maintain, marvel, murmur, muse, mutter, note, opine, pledge, posit, post, ' +
      'predict, proclaim, promise, quip, quote, reaffirm, reason, reassure, recall, recite, recount, ' +
      'reflect, reiterate, rejoice, repeat, reply, respond, retort, retweet, reveal, roar, scream, ' +
      'signal, snarl, specify, speculate, stipulate, stress, swear, tell, testify, text, theorize, vow, ' +
      'warn, whisper, wonder, write',
    person:
      'accuse, blame, blast, criticize, decline, defend, denounce, describe, discuss, dismiss, endorse, ' +
      'express, hope, mention, mock, observe, prefer, propose, refer, refuse, reject, report, say, ' +
      'slam, speak, suggest, talk, tout, tweet, urge',
    name: 'remember',
  },
  question: {
    any: 'announce, argue, blast, cite, describe, explain, express, lament, note, recall, say, tell, write',
    person:
      'abandon, accept, accuse, acknowledge, adamant, add, address, admire, admit, adopt, advertise, ' +
      'advocate, affirm, agree, aim, alarm, align, allege, allow, allude, analyze, anger, angry, ' +
      'answer, anticipate, apologize, appeal, applaud, appoint, approve, ask, assail, assert, assess, ' +
      'assume, assure, attack, attempt, attribute, author, authorize, avoid, aware, back, balk, ban, ' +
      'bar, bash, beg, believe, bemoan, bet, blame, block, boast, boo, brag, brand, bristle, broadcast, ' +
      'calculate, call, cast, caution, celebrate, certain, challenge, champion, chant, characterize, ' +
      'charge, cheer, chide, chime, circulate, claim, command, comment, commit, communicate, compare, ' +
      'complain, concede, conclude, condemn, confident, confirm, confuse, congratulate, consult, ' +
      'contemplate, contend, continue, contrast, convict, convince, correct, counsel, count, counter, ' +
      'cover, credit, critical, criticize, cry, decide, declare, decline, decry, dedicate, deem, ' +
      'defend, deliver, demand, demonstrate, denounce, deny, depict, deride, detail, detect, devote, ' +
      'disagree, disappoint, disavow, disclose, discover, discuss, dislike, dismiss, disparage, ' +
      'dispute, distance, dodge, doubt, downplay, dream, drop, dub, dwell, eager, echo, elaborate, ' +
      'embrace, emphasize, encourage, endorse, enjoy, envision, estimate, exaggerate, examine, excite, ' +
      'expect, explore, expose, fault, favor, fear, feel, file, find, flag, float, focus, forecast, ' +
      'forget, frame, frustrate, gamble, glad, guarantee, guess, hail, happy, hate, hedge, hint, hit, ' +
      'honor, hope, hopeful, identify, ignore, illustrate, imagine, imply, inclined, indicate, inform, ' +
      'insist, instruct, insult, intend, interject, interpret, interrupt, introduce, investigate, ' +
      'invite, invoke, issue, jab, joke, judge, kid, knock, know, label, lambaste, laud, laugh, launch, ' +
      'lay, leak, learn, lecture, lie, like, liken, link, list, lobby, love, mandate, march, mention, ' +
      'minimize, misspeak, mock, monitor, mourn, muse, name, nod, nominate, notice, observe, offer, ' +
      'open, oppose, opt, optimistic, order, outline, outrage, overlook, overstate, paint, pass, ' +
      'permit, persuade, pick, picture, pitch, plan, plead, pledge, point, ponder, portray, pose, post, ' +
      'praise, predict, prefer, present, press, pressure, probe, proclaim, profile, prohibit, project, ' +
      'promise, promote, propose, prosecute, protest, proud, publish, push, question, quote, rail, ' +
      'read, reaffirm, realize, reason, reassure, rebuff, rebuke, rebut, recite, recognize, recommend, ' +
      'recount, refer, reference, refuse, regard, regret, reiterate, reject, release, relish, ' +
      'reluctant, remark, remember, remind, renounce, repeat, reply, report, repudiate, request, ' +
      'resist, resolve, respect, respond, retweet, reveal, reverse, revoke, ridicule, rip, roar, rule, ' +
      'satisfied, savage, scream, second, see, seek, sentence, share, shock, shout, shrug, side, sign, ' +
      'signal, sing, single, skeptical, slam, smile, speak, speculate, spot, spotlight, spread, stress, ' +
      'style, sue, suggest, support, sure, surprise, suspect, talk, tally, target, task, testify, ' +
      'thank, think, threaten, tie, touch, tout, track, translate, trash, trumpet, trust, tweet, type, ' +
      'uncertain, uncover, underscore, understand, unveil, upset, urge, value, veto, view, voice, vote, ' +
      'vouch, vow, walk, want, warn, weigh, welcome, willing, wish, withdraw, worry, yell',
  },
  to: {
    any: 'agree, decide, refer, refuse, say, tell, threaten',
    person:
      'accuse, acknowledge, add, admit, aim, allude, announce, argue, ask, assail, assure, back, ' +
      'bemoan, blame, blast, boast, call, caution, chant, cite, claim, complain, concede, conclude, ' +
      'condemn, confirm, criticize, declare, decline, decry, defend, denounce, deny, describe, ' +
      'disclose, discuss, dismiss, dispute, eager, emphasize, endorse, explain, express, hail, hope, ' +
      'indicate, insist, joke, lament, mention, mock, note, offer, oppose, order, pledge, point, ' +
      'portray, praise, predict, prefer, promise, propose, rail, rebut, recall, recount, reiterate, ' +
      'reject, remember, remind, repeat, reply, report, reveal, seek, shout, show, slam, stress, ' +
      'suggest, talk, tout, tweet, urge, vow, warn, wonder, write',
    name:
      'allege, apologize, applaud, contemplate, dwell, envision, fight, forecast, highlight, hopeful, ' +
      'identify, imagine, inform, interject, liken, list, name, plead, post, proclaim, prohibit, ' +
      'promote, quote, reaffirm, rebuke, reference, skeptical, speculate, thank, upset, voice, vouch',
  },
  object: {
    any:
      'accuse, argue, challenge, cite, criticize, decry, explain, express, fear, note, post, predict, ' +
      'prefer, protest, question, recall, reiterate, repeat, say, show, slam, tell, tweet, warn',
    person:
      'acknowledge, add, admit, announce, answer, applaud, ask, assure, attack, bash, beg, blame, call, ' +
      'chant, confirm, congratulate, contrast, credit, declare, deem, defend, detail, dismiss, ' +
      'emphasize, endorse, highlight, hit, hope, indicate, inform, insist, invoke, lament, lay, mock, ' +
      'offer, outline, portray, praise, press, promise, propose, quote, refer, reference, refuse, ' +
      'release, remind, reply, report, respond, reveal, seek, stress, suggest, support, talk, thank, ' +
      'tout, urge, view, vow, write',
    name: 'echo',
  },
  'object-to': {
    any: 'cite, note, question, say, seek, tell',
    person:
      'accuse, acknowledge, add, announce, argue, ask, blast, challenge, compare, conclude, criticize, ' +
      'decline, explain, express, insist, mention, offer, recall, refer, suggest, support, tweet, urge, ' +
      'vow, write',
  },
  'object-that': {
    any: 'ask, say, tell',
    person:
      'accuse, acknowledge, add, announce, argue, blast, cite, conclude, criticize, decline, describe, ' +
      'discuss, endorse, explain, express, insist, mention, note, propose, reassure, refer, refuse, ' +
      'remind, respond, suggest, tweet, urge, vow, warn, write',
    name:
      'adamant, admit, advocate, agree, allege, allude, apologize, applaud, assail, assure, authorize, ' +
      'back, balk, bemoan, blame, boast, call, caution, champion, chant, chide, claim, complain, ' +
      'concede, condemn, confirm, congratulate, contemplate, contend, credit, critical, cry, declare, ' +
      'decry, defend, denounce, deny, depict, deride, disagree, disclose, dismiss, dispute, distance, ' +
      'dub, dwell, eager, echo, emphasize, envision, estimate, expect, fear, forecast, glad, hail, ' +
      'highlight, hint, hope, hopeful, identify, imagine, imply, inclined, indicate, interject, joke, ' +
      'lambaste, lament, liken, list, mock, muse, name, observe, offer, oppose, optimistic, order, ' +
      'outline, persuade, plead, pledge, point, ponder, portray, post, praise, predict, prefer, ' +
      'proclaim, prohibit, promise, promote, quote, rail, read, reaffirm, realize, rebuke, rebut, ' +
      'recall, recite, recommend, recount, reference, reiterate, reject, relish, reluctant, remember, ' +
      'renounce, repeat, reply, report, repudiate, resist, retweet, reveal, rip, seek, shout, show, ' +
      'shrug, signal, skeptical, slam, speculate, stress, talk, thank, threaten, tout, trash, upset, ' +
      'voice, vouch, wish, wonder, worry, yell',
  },
  'object-quote': {
    any: 'argue, call, cite, describe, endorse, note, say, tell, write',
    person:
      'accuse, acknowledge, adamant, add, admit, agree, allege, allude, announce, apologize, applaud, ' +
      'ask, assail, assure, back, balk, bemoan, blame, blast, boast, caution, chant, chide, claim, ' +
      'complain, concede, conclude, condemn, confirm, congratulate, contemplate, contend, critical, ' +
      'criticize, declare, decline, decry, defend, denounce, deny, deride, disclose, discuss, dismiss, ' +
      'dispute, dub, dwell, eager, echo, emphasize, envision, expect, explain, express, fear, forecast, ' +
      'glad, hail, highlight, hint, hope, hopeful, identify, imagine, imply, inclined, indicate, ' +
      'inform, insist, interject, joke, lament, liken, list, mention, muse, name, observe, offer, ' +
      'oppose, order, outline, plead, point, portray, post, praise, predict, prefer, proclaim, ' +
      'prohibit, promise, promote, propose, quote, rail, read, reaffirm, rebuke, rebut, recite, ' +
      'recount, refer, reference, refuse, reiterate, reject, reluctant, remember, remind, renounce, ' +
      'repeat, reply, report, repudiate, resist, respond, retweet, reveal, seek, shout, show, signal, ' +
      'skeptical, slam, speculate, stress, suggest, talk, thank, threaten, tout, tweet, upset, urge, ' +
      'voice, vouch, vow, warn, wonder, worry, yell',
    name:
      'advocate, aim, answer, approve, assert, attribute, authorize, aware, bash, believe, brag, brand, ' +
      'bristle, champion, characterize, cheer, chime, circulate, clarify, compare, confuse, correct, ' +
      'counter, credit, cry, decide, deem, depict, disagree, disparage, distance, downplay, elaborate, ' +
      'embrace, estimate, float, forget, interpret, invoke, jab, knock, know, lambaste, laud, lay, ' +
      'learn, lecture, opt, optimistic, overstate, paint, persuade, pledge, ponder, press, probe, ' +
      'proud, push, question, realize, reassure, rebuff, recognize, recommend, relish, revoke, rip, ' +
      'savage, shrug, support, sure, suspect, tally, testify, think, trash, trumpet, underscore, veto, ' +
      'welcome, wish, withdraw',
  },
  'object-as': {
    any: 'announce, argue, criticize, describe, dismiss, explain, name, note, praise, say, tell, write',
    person:
      'accuse, acknowledge, add, admit, agree, allude, ask, assail, assure, back, blame, blast, boast, ' +
      'call, caution, chant, cite, claim, complain, conclude, condemn, confirm, declare, decline, ' +
      'decry, defend, deny, discuss, eager, embrace, emphasize, endorse, express, hope, indicate, ' +
      'insist, lament, mention, mock, oppose, paint, portray, predict, prefer, promise, propose, rail, ' +
      'rebut, recall, recount, refer, refuse, reiterate, reject, remember, remind, repeat, reply, ' +
      'report, respond, reveal, see, show, slam, stress, suggest, talk, threaten, tout, trash, tweet, ' +
      'urge, vow, warn, wonder',
    name:
      'adamant, advocate, allege, apologize, applaud, balk, bemoan, chide, concede, congratulate, ' +
      'contemplate, contend, credit, critical, deride, disagree, disclose, dispute, distance, dub, ' +
      'dwell, echo, envision, estimate, expect, fear, forecast, glad, hail, highlight, hint, hopeful, ' +
      'identify, imagine, imply, inclined, inform, interject, joke, liken, list, muse, observe, offer, ' +
      'order, outline, persuade, plead, point, post, proclaim, prohibit, promote, quote, read, ' +
      'reaffirm, realize, rebuke, recite, reference, relish, reluctant, renounce, repudiate, resist, ' +
      'retweet, seek, shout, shrug, signal, skeptical, speculate, thank, upset, voice, vouch, worry, ' +
      'yell',
  },
  preposition: {
    any:
      'ask for, call for, call into, call on, comment on, hint at, hope for, point out, push against, ' +
      'rail against, remark from, say in, speak of, talk about, talk of, talk up, think about, tweet ' +
      'out, vouch for, warn against',
    person: 'advocate for, push for',
  },
  after: {
    any: 'argue, believe, cite, explain, express, insist, note, refer, respond, say, tell, write',
    person:
      'accuse, acknowledge, add, allude, announce, ask, blast, conclude, criticize, decline, denounce, ' +
      'describe, discuss, endorse, mention, praise, predict, propose, refuse, suggest, tweet, urge, ' +
      'vow, warn',
    name:
      'address, admit, assure, blame, claim, confirm, declare, decry, defend, dismiss, hope, indicate, ' +
      'lament, link, mock, prefer, promise, recall, reiterate, reject, repeat, reply, report, reveal, ' +
      'show, slam, stress, talk, tout',
  },
  bare: {
    any: 'point, say, tweet',
    person: 'allude, argue, criticize, note, refer, tell, write',
    name: 'cite, explain, express',
  },
};

/** "by saying that". */
export const GERUNDS: Lists = {
  that: {
    any: 'acknowledge, add, announce, clarify, explain, know, say, show',
    person: 'argue, imply, propose',
    name: 'demonstrate, determine, hint, predict, warn',
  },
  clause: {
    person: 'say',
    name: 'argue, insist, tell',
  },
  quote: {
    person: 'say',
    name: 'add, echo, interject, shout',
  },
  question: {
    any: 'explain, say',
    name: 'ask, share',
  },
  to: {
    any: 'propose',
    person: 'allude',
  },
  object: {
    person: 'cite, discuss, tell, tweet, write',
    name:
      'admonish, announce, ask, back, call, credit, denounce, express, highlight, impugn, inform, ' +
      'mention, point, promise, propose, quote, reject, remember, repeat, rip, suggest, talk, threaten, ' +
      'tout',
  },
  'object-to': {
    any: 'say',
    person: 'slam, tell',
  },
  'object-that': {
    name: 'ask, remind, tell',
  },
  'object-as': {
    any: 'cite',
    person: 'savage',
  },
  preposition: {
    any: 'call on, point out, talk about, write about',
    person: 'call for',
    name: 'argue with, call into, cheer for, comment on, lay off, tweet about, tweet at, understand with',
  },
  after: {
    name: 'say',
  },
};

/** "a letter saying": the noun before is the source. */
export const REDUCED: Lists = {
  that: {
    any: 'suggest',
    name: 'acknowledge',
  },
  clause: {
    any: 'say, suggest',
    name: 'back, conclude',
  },
  quote: {
    name: 'chant, say',
  },
  question: {
    any: 'discuss, explain, say, show',
    name: 'debate',
  },
  to: {
    name: 'advocate, decline, hope, refuse, vow',
  },
  object: {
    any: 'back, propose',
    person: 'endorse',
    name: 'blast, call, defend, denounce, oppose, point, support, tell, urge',
  },
  'object-to': {
    any: 'describe, tell',
    name: 'blast, profess',
  },
  'object-that': {
    any: 'tell',
    name: 'ask',
  },
  preposition: {
    any: 'warn of',
    name: 'ask for, call on, hope for, lay out, point out, tweet out, warn about',
  },
};

/** "declined to say". */
export const INFINITIVES: Lists = {
  that: {
    person: 'note, say',
    name: 'add, argue, boast, explain, pledge, rebut, recognize, report, show, stress, suggest',
  },
  clause: {
    any: 'say, tell',
    person: 'argue, claim, express, portray',
  },
  quote: {
    any: 'announce, disclose, say',
    name: 'offer, promote',
  },
  question: {
    person: 'discuss',
  },
  to: {
    any: 'refer',
  },
  object: {
    any: 'mention, name, recite, say',
    name: 'emphasize, express, know, refuse, tell, tout',
  },
  'object-to': {
    name: 'criticize, describe',
  },
  'object-that': {
    any: 'ask',
    person: 'tell',
    name: 'show',
  },
  'object-as': {
    name: 'caricature, paint',
  },
  preposition: {
    any: 'point out, say about',
    person: 'advocate for, call for, call out, speak about, talk about, vote against',
  },
  after: {
    name: 'explain',
  },
  bare: {
    name: 'announce, explain',
  },
};

/** "was accused by": whose cue it is stands behind "by". */
export const PASSIVES =
  'accuse, applaud, ask, author, berate, call, cite, claim, confirm, criticize, dedicate, denounce, ' +
  'deride, describe, determine, dislike, dismiss, document, echo, encourage, endorse, excoriate, ' +
  'interpret, invite, like, list, love, mandate, name, oppose, overhear, prefer, project, propose, ' +
  'push, rebuke, reject, remember, report, see, sue, tweet, underscore, understate, warn';
