// English: which verbs are cues in which frame, and for which sources (`tiers.ts`). A verb is listed where in about
// two of five cases or more, in annotated news, it attributes something to the source found; where its own cases are few,
// those of the verb elsewhere and of the frame count too. Verbs and verbs with prepositions are parted by commas.

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
      'blame, blast, blog, blurt, boast, brag, bristle, calculate, call, caution, chant, charge, cite, ' +
      'claim, clarify, comment, complain, concede, conclude, confess, confide, confirm, contend, ' +
      'continue, counter, criticize, cry, deadpan, declare, decline, decry, defend, demand, ' +
      'demonstrate, denounce, deny, describe, determine, disclose, dismiss, dispute, doubt, eager, ' +
      'echo, elaborate, embrace, emphasise, emphasize, endorse, estimate, exclaim, expect, explain, ' +
      'express, find, forecast, fret, gripe, growl, grumble, guess, gush, hope, indicate, inform, ' +
      'insist, interject, intone, joke, judge, know, lament, lay, learn, maintain, marvel, mention, ' +
      'mock, murmur, muse, mutter, note, notice, observe, opine, order, paint, pan, pledge, point, ' +
      'posit, post, praise, predict, proclaim, project, promise, propose, protest, put, quip, quote, ' +
      'rail, reaffirm, realize, reason, reassure, rebut, recall, recite, recognize, recommend, recount, ' +
      'refer, reflect, refuse, reiterate, reject, rejoice, remember, repeat, reply, report, require, ' +
      'resent, respond, retort, retweet, reveal, roar, say, scream, see, send, share, shout, show, ' +
      'signal, slam, snarl, speak, specify, speculate, stipulate, stress, suggest, suspect, swear, ' +
      'tell, testify, text, theorize, think, tout, tweet, underscore, understand, urge, vow, warn, ' +
      'whisper, withdraw, wonder, worry, write, yell',
    person:
      'adamant, apologize, applaud, appoint, approve, assail, authorize, aware, balk, bash, bet, brand, ' +
      'champion, characterize, chide, chime, circulate, compare, condemn, confuse, congratulate, ' +
      'contemplate, correct, credit, critical, deem, depict, deride, disagree, disparage, distance, ' +
      'dodge, downplay, dub, dwell, envision, fear, float, glad, hail, highlight, hopeful, identify, ' +
      'imagine, imply, inclined, interpret, invoke, knock, lambaste, laud, lecture, liken, list, name, ' +
      'offer, oppose, opt, optimistic, overstate, persuade, plead, ponder, portray, press, probe, ' +
      'prohibit, promote, prosecute, proud, question, read, rebuff, rebuke, reference, regret, relish, ' +
      'reluctant, remark, remind, renounce, repudiate, resist, revoke, rip, rule, savage, seek, shrug, ' +
      'skeptical, state, sure, tally, thank, threaten, trash, trumpet, unveil, upset, veto, voice, ' +
      'vouch, welcome, wish',
    name:
      'abandon, address, admire, advertise, alarm, align, analyze, anger, angry, appeal, assess, ' +
      'attempt, author, avoid, bar, beg, block, boo, broadcast, cast, catch, celebrate, certain, ' +
      'choose, command, commit, communicate, confident, consider, consult, convict, counsel, count, ' +
      'cover, dedicate, deliver, detect, devote, direct, disappoint, disavow, dislike, dream, drop, ' +
      'encourage, enjoy, exaggerate, examine, excite, explore, expose, fault, favor, feature, feel, ' +
      'file, flag, frame, gamble, happy, hate, hedge, honor, ignore, illustrate, instruct, interrupt, ' +
      'introduce, investigate, invite, kid, label, laugh, launch, lie, like, link, love, make, march, ' +
      'market, minimize, misspeak, monitor, mourn, nod, nominate, open, overlook, permit, picture, ' +
      'pitch, pose, present, profile, prove, ready, regard, release, resolve, respect, satisfied, ' +
      'second, sell, sentence, side, sing, single, smile, spot, spotlight, spread, style, sue, target, ' +
      'task, tie, touch, track, translate, trust, type, uncertain, value, walk, want, watch, weigh, ' +
      'willing',
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
      'reiterate, reject, rejoice, relish, remember, repeat, reply, report, repudiate, require, ' +
      'respond, retort, retweet, reveal, roar, say, scream, see, shout, show, signal, slam, snarl, ' +
      'specify, speculate, spotlight, stipulate, stress, suggest, support, tell, theorize, tout, trust, ' +
      'tweet, underline, underscore, vow, warn, whisper, wish, wonder, worry, write, yell',
    person:
      'address, appoint, broadcast, call, compare, continue, deem, demand, encourage, file, guess, ' +
      'imagine, judge, make, mandate, notice, pass, post, prefer, recall, refer, refuse, share, target, ' +
      'think, urge',
    name:
      'allude, apologize, attack, back, believe, choose, consider, critical, dispute, dwell, eager, ' +
      'feel, glad, hail, hopeful, mock, plan, plead, portray, prohibit, promote, put, question, rail, ' +
      'rebuke, rebut, reference, reflect, release, remind, sign, skeptical, take, talk, thank, upset, ' +
      'voice, vote, vouch, want',
  },
  quote: {
    any:
      'acknowledge, add, agree, allege, argue, ask, assert, assure, bellow, bemoan, blast, blurt, ' +
      'boast, brag, caution, chant, cite, claim, clarify, concede, conclude, condemn, confess, confide, ' +
      'confirm, contend, continue, counter, cry, deadpan, declare, decry, denounce, deny, disclose, ' +
      'dub, echo, email, emphasise, emphasize, estimate, examine, exclaim, explain, express, fear, ' +
      'focus, fret, gripe, growl, grumble, gush, hint, imply, indicate, inform, insist, interject, ' +
      'intone, joke, lament, list, maintain, marvel, murmur, muse, mutter, note, observe, opine, ' +
      'pledge, point, posit, post, praise, predict, press, proclaim, promise, quip, rail, reaffirm, ' +
      'reassure, recall, recite, recount, reflect, reiterate, rejoice, repeat, reply, report, resist, ' +
      'respond, retweet, reveal, roar, say, scream, seek, shout, snarl, specify, speculate, stipulate, ' +
      'stress, suggest, swear, talk, tell, text, theorize, tweet, vow, warn, whisper, wonder, worry, ' +
      'write, yell',
    person:
      'accuse, admit, allude, answer, applaud, assail, back, blame, call, criticize, decline, defend, ' +
      'describe, discuss, dismiss, dispute, eager, elaborate, endorse, enjoy, envision, find, gloat, ' +
      'hail, highlight, imagine, issue, launch, like, liken, lobby, love, mock, name, offer, pass, ' +
      'portray, prefer, promote, propose, protest, publish, read, rebut, refer, reference, refuse, ' +
      'reject, remark, remember, remind, retort, sing, state, support, testify, thank, threaten, tout, ' +
      'upset, urge, vouch, welcome',
    name:
      'adamant, advocate, aim, anticipate, appoint, approve, attribute, authorize, aware, balk, bash, ' +
      'brand, bristle, champion, characterize, cheer, chide, chime, circulate, compare, confident, ' +
      'confuse, congratulate, contemplate, correct, credit, critical, decide, depict, deride, disagree, ' +
      'disavow, dislike, disparage, distance, dodge, downplay, dwell, embrace, expect, expose, fault, ' +
      'float, forget, frame, glad, guess, hate, hopeful, inclined, interpret, invoke, jab, knock, ' +
      'lambaste, laud, lecture, minimize, mourn, opt, optimistic, outline, overstate, paint, persuade, ' +
      'plead, ponder, pressure, probe, prohibit, prosecute, proud, realize, rebuff, rebuke, recognize, ' +
      'recommend, regret, relish, reluctant, renounce, repudiate, revoke, rip, savage, see, shrug, ' +
      'skeptical, spotlight, sure, suspect, tally, think, trash, trumpet, uncertain, underscore, ' +
      'unveil, veto, voice, want, wish, withdraw',
  },
  question: {
    any:
      'accuse, acknowledge, add, announce, argue, ask, believe, blast, call, cheer, cite, concede, ' +
      'consider, contemplate, counter, criticize, declare, denounce, describe, detail, discuss, ' +
      'embrace, envision, explain, express, favor, indicate, insist, know, note, outline, overstate, ' +
      'ponder, query, question, recall, remember, reveal, say, suggest, tell, tweet, understand, ' +
      'wonder, write',
    person:
      'conclude, decide, decline, endorse, illustrate, learn, praise, propose, refer, refuse, urge, ' +
      'vow, want, warn',
    name:
      'admit, assure, blame, chant, claim, confirm, decry, defend, dismiss, enjoy, hear, hope, lament, ' +
      'mock, predict, prefer, promise, reiterate, repeat, reply, show, slam, stress, talk',
  },
  to: {
    any:
      'admit, agree, argue, ask, cite, claim, decline, expect, explain, express, forget, hope, ' +
      'interject, liken, love, note, offer, point, prefer, propose, push, refer, refuse, reply, ' +
      'respond, say, speak, tell, threaten, tweet, vow, watch, write',
    person:
      'accuse, acknowledge, aim, announce, blast, call, conclude, confess, continue, criticize, decide, ' +
      'denounce, describe, discuss, endorse, insist, like, lobby, mention, opt, pledge, praise, ' +
      'predict, promise, seek, strive, suggest, think, urge, warn',
    name:
      'allude, assail, assure, back, believe, blame, boast, caution, chant, choose, complain, condemn, ' +
      'confirm, declare, decry, defend, demand, deny, dismiss, dispute, eager, emphasize, indicate, ' +
      'lament, mock, oppose, order, plan, rail, reason, rebut, recall, recount, reiterate, reject, ' +
      'remember, remind, repeat, report, require, reveal, shout, slam, stress, take, tout, vote, want, ' +
      'wonder',
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
      'remind, rescind, rip, scold, seek, send, signal, sue, talk, tally, tweet, underscore, withdraw',
    name:
      'add, address, admire, allow, allude, approve, assess, block, complain, consider, cover, eager, ' +
      'eviscerate, explore, file, find, float, hate, illustrate, know, lay, like, love, paint, pass, ' +
      'plead, present, prosecute, protest, publish, regard, regret, remark, reply, request, savage, ' +
      'see, sign, support, think, view, want, welcome',
  },
  'object-to': {
    any:
      'accuse, acknowledge, adopt, announce, applaud, approve, argue, ask, assure, attribute, ' +
      'authorize, believe, bemoan, blame, blast, caution, challenge, characterize, choose, claim, ' +
      'compare, condemn, credit, criticize, declare, decline, decry, defend, denounce, deny, describe, ' +
      'discuss, emphasize, endorse, expect, explain, express, favor, foreshadow, hail, highlight, hope, ' +
      'identify, intend, lambaste, lament, liken, list, lobby, mention, mock, name, offer, oppose, ' +
      'order, outline, plead, point, post, praise, prefer, pressure, proclaim, propose, question, ' +
      'quote, read, reaffirm, recall, recommend, refer, reference, refuse, reiterate, reject, remind, ' +
      'repeat, request, resist, rip, say, sentence, slam, stress, suggest, tell, tout, tweet, urge, ' +
      'warn, welcome, write',
    person:
      'appoint, bash, celebrate, chastise, command, conclude, devote, dismiss, email, embrace, ' +
      'encourage, hold, ignore, implore, insist, nominate, persuade, pick, pledge, predict, press, ' +
      'protest, rebuff, respond, show, signal, trust, unveil, vow, want',
    name:
      'admit, allude, assail, boast, call, chant, complain, confirm, consider, detail, eager, feel, ' +
      'indicate, introduce, investigate, promise, push, rail, rebut, recount, remember, reply, reveal, ' +
      'see, support, talk, think, vote, wonder',
  },
  'object-that': {
    any:
      'accuse, announce, argue, ask, assure, blast, cite, explain, express, inform, note, promise, ' +
      'remind, say, show, tell, warn, write',
    person:
      'acknowledge, add, admit, blame, chant, claim, conclude, confirm, criticize, declare, decline, ' +
      'decry, defend, denounce, describe, discuss, dismiss, endorse, hope, indicate, insist, lament, ' +
      'mention, mock, praise, predict, prefer, propose, recall, refer, refuse, reiterate, reject, ' +
      'repeat, reply, report, respond, reveal, slam, stress, suggest, talk, tout, tweet, urge, vow',
    name:
      'adamant, advocate, agree, aim, allege, allude, apologize, applaud, assail, assert, attribute, ' +
      'authorize, aware, back, balk, bemoan, boast, brag, bristle, call, caution, champion, ' +
      'characterize, chide, complain, concede, condemn, congratulate, contemplate, contend, credit, ' +
      'critical, cry, decide, deem, deny, depict, deride, disagree, disclose, disparage, dispute, ' +
      'distance, downplay, dub, dwell, eager, echo, emphasize, envision, estimate, expect, fear, ' +
      'forecast, glad, hail, highlight, hint, hopeful, identify, imagine, imply, inclined, interject, ' +
      'interpret, invoke, joke, knock, know, lambaste, laud, lecture, liken, list, muse, name, observe, ' +
      'offer, oppose, optimistic, order, outline, plead, pledge, point, ponder, portray, post, ' +
      'proclaim, prohibit, promote, push, question, quote, rail, read, reaffirm, realize, rebuff, ' +
      'rebuke, rebut, recite, recognize, recommend, recount, reference, relish, reluctant, remember, ' +
      'renounce, repudiate, resist, retweet, rip, savage, seek, shout, shrug, signal, skeptical, ' +
      'speculate, suspect, thank, think, threaten, trash, trumpet, underscore, upset, veto, voice, ' +
      'vouch, wish, withdraw, wonder, worry, yell',
  },
  'object-quote': {
    any:
      'accuse, add, advocate, announce, argue, blame, blast, call, cite, claim, condemn, contemplate, ' +
      'decry, denounce, explain, express, guess, heckle, lament, note, pledge, praise, promote, ' +
      'publish, quote, reference, reveal, revoke, say, slam, suggest, target, tell, tweet, write',
    person:
      'acknowledge, address, ask, conclude, decline, deem, defend, describe, discuss, endorse, insist, ' +
      'label, mention, monitor, needle, propose, question, recall, refer, refuse, respond, share, ' +
      'think, urge, vow, want, warn',
    name:
      'adamant, admire, admit, adopt, affirm, aim, alarm, align, allege, allude, analyze, angry, ' +
      'answer, anticipate, apologize, applaud, appoint, approve, assail, assert, assess, assume, ' +
      'assure, attribute, authorize, aware, back, balk, bar, bash, beg, bemoan, block, boast, boo, ' +
      'brag, brand, bristle, broadcast, calculate, cast, caution, celebrate, challenge, champion, ' +
      'chant, characterize, charge, cheer, chide, chime, circulate, clarify, commit, communicate, ' +
      'compare, complain, concede, confident, confirm, confuse, congratulate, contrast, convince, ' +
      'correct, counsel, count, counter, credit, critical, cry, decide, dedicate, demand, demonstrate, ' +
      'deny, depict, deride, detect, devote, disagree, disappoint, disavow, disclose, discover, ' +
      'dislike, dismiss, disparage, dispute, distance, dodge, doubt, downplay, dream, drop, dub, dwell, ' +
      'eager, echo, elaborate, embrace, emphasize, encourage, envision, estimate, exaggerate, examine, ' +
      'excite, explore, expose, fault, favor, fear, feel, file, flag, float, focus, forecast, forget, ' +
      'frame, frustrate, gamble, glad, hail, happy, hate, hedge, highlight, hint, hit, honor, hopeful, ' +
      'identify, ignore, illustrate, imagine, imply, inclined, indicate, inform, instruct, insult, ' +
      'interject, interpret, interrupt, introduce, invoke, issue, jab, joke, judge, kid, knock, ' +
      'lambaste, laud, lay, lecture, lie, like, liken, link, list, lobby, love, mandate, march, ' +
      'minimize, misspeak, mock, mourn, muse, name, nod, nominate, notice, observe, offer, opt, ' +
      'optimistic, order, outline, overlook, overstate, paint, permit, persuade, picture, pitch, plead, ' +
      'point, ponder, portray, prefer, present, press, pressure, probe, proclaim, profile, prohibit, ' +
      'promise, prosecute, protest, proud, put, rail, read, reaffirm, realize, reassure, rebuff, ' +
      'rebuke, rebut, recite, recognize, recommend, recount, regard, regret, reiterate, reject, relish, ' +
      'reluctant, remember, remind, renounce, repeat, reply, repudiate, request, resist, resolve, ' +
      'retweet, ridicule, rip, roar, satisfied, savage, scream, see, seek, sentence, shock, shout, ' +
      'show, shrug, side, signal, sing, single, skeptical, speculate, spot, spotlight, state, stress, ' +
      'style, sue, sure, suspect, talk, tally, task, testify, thank, threaten, touch, tout, translate, ' +
      'trash, trumpet, trust, type, uncertain, uncover, underscore, understand, unveil, upset, veto, ' +
      'view, voice, vouch, weigh, welcome, wish, withdraw, wonder, worry, yell',
  },
  'object-as': {
    any:
      'accept, accuse, acknowledge, add, admit, agree, allude, announce, answer, applaud, argue, ask, ' +
      'assail, assure, attack, back, believe, bemoan, blame, blast, boast, brand, call, caution, ' +
      'champion, chant, characterize, cite, claim, complain, concede, conclude, confirm, contrast, ' +
      'count, criticize, declare, decline, decry, defend, demand, denounce, deny, deride, describe, ' +
      'disclose, discuss, dismiss, dispute, eager, emphasize, endorse, explain, express, favor, feel, ' +
      'find, forecast, frame, hail, highlight, hope, identify, indicate, insist, interpret, introduce, ' +
      'joke, lambaste, lament, list, mention, mock, name, nominate, note, offer, oppose, order, paint, ' +
      'peg, pick, pitch, point, portray, praise, predict, prefer, promise, promote, propose, quote, ' +
      'rail, rebut, recall, recount, refer, reference, refuse, reiterate, remember, remind, repeat, ' +
      'reply, respond, reveal, rip, say, see, shout, show, sign, signal, slam, speculate, stress, ' +
      'suggest, talk, tell, thank, tout, tweet, underscore, upset, urge, view, vow, warn, wonder, write',
    person:
      'adamant, advocate, aim, allege, apologize, appoint, approve, assert, attribute, authorize, ' +
      'aware, balk, bash, brag, bristle, cast, cheer, chide, chime, circulate, clarify, compare, ' +
      'confuse, congratulate, consider, contemplate, contend, correct, counter, credit, critical, cry, ' +
      'decide, deem, depict, disagree, disparage, distance, dodge, downplay, dub, dwell, echo, ' +
      'elaborate, envision, estimate, expect, fear, float, forget, glad, hint, hopeful, imagine, imply, ' +
      'inclined, inform, interject, invoke, jab, knock, know, laud, lay, learn, lecture, liken, muse, ' +
      'observe, opt, optimistic, outline, overstate, persuade, plead, ponder, post, present, press, ' +
      'probe, proclaim, prohibit, prosecute, proud, push, question, rank, reaffirm, realize, reassure, ' +
      'rebuff, rebuke, recite, recommend, regret, relish, reluctant, renounce, repudiate, resist, ' +
      'retweet, revoke, savage, seek, shrug, skeptical, support, sure, suspect, tally, testify, think, ' +
      'trash, trumpet, unveil, veto, voice, vouch, wish, withdraw, worry, yell',
    name:
      'abandon, address, admire, adopt, advertise, affirm, alarm, align, angry, anticipate, assess, ' +
      'author, avoid, bar, beg, block, boo, broadcast, calculate, celebrate, certain, challenge, ' +
      'charge, choose, comment, commit, communicate, confident, continue, convict, convince, counsel, ' +
      'cover, dedicate, deliver, demonstrate, detect, determine, devote, disappoint, disavow, discover, ' +
      'dislike, doubt, dream, drop, encourage, enjoy, exaggerate, examine, excite, explore, fault, ' +
      'file, flag, focus, frustrate, gamble, guarantee, guess, happy, hate, hedge, hit, honor, ' +
      'illustrate, instruct, insult, interrupt, investigate, issue, judge, kid, label, launch, leak, ' +
      'lie, like, link, lobby, love, mandate, march, minimize, misspeak, monitor, mourn, nod, notice, ' +
      'open, outrage, overlook, pass, permit, picture, pressure, profile, protest, publish, reason, ' +
      'regard, release, remark, request, resolve, ridicule, roar, satisfied, scream, second, sentence, ' +
      'shock, side, sing, single, spot, spotlight, spread, style, sue, task, touch, track, translate, ' +
      'trust, type, uncertain, uncover, understand, value, weigh, willing',
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
      'mutter, note, observe, offer, opine, plead, pledge, point, posit, praise, predict, press, ' +
      'proclaim, promise, promote, propose, quip, quote, read, reaffirm, reason, reassure, recall, ' +
      'recite, recommend, recount, refer, reflect, reiterate, rejoice, repeat, reply, report, respond, ' +
      'retort, retweet, reveal, roar, rule, say, scold, scream, shout, show, signal, slam, snarl, ' +
      'specify, speculate, stipulate, stress, suggest, surmise, swear, talk, tell, testify, text, ' +
      'theorize, think, tweet, urge, vent, vow, warn, whisper, wonder, write, yell',
    person:
      'abandon, accept, adamant, admire, advertise, aim, alarm, align, allow, allude, analyze, angry, ' +
      'anticipate, appeal, appoint, approve, assail, assess, assume, attempt, attribute, authorize, ' +
      'avoid, aware, back, balk, ban, bar, bash, beg, block, brand, bristle, broadcast, calculate, ' +
      'cast, catch, certain, challenge, champion, characterize, chide, chime, choose, circulate, ' +
      'communicate, compare, concern, condemn, confident, confuse, congratulate, consider, consult, ' +
      'contemplate, contrast, convict, convince, correct, cover, critical, decline, dedicate, deem, ' +
      'demand, demonstrate, depict, deride, detect, determine, direct, disagree, disappoint, disavow, ' +
      'discover, dislike, disparage, dispute, distance, dodge, doubt, downplay, dream, drop, dub, ' +
      'dwell, eager, embrace, encourage, enjoy, ensure, envision, exaggerate, examine, excite, expand, ' +
      'expect, explore, expose, fault, favor, fear, feel, float, focus, forget, frame, frustrate, ' +
      'gamble, gather, glad, guarantee, guess, hail, happy, hate, hear, hedge, highlight, hit, honor, ' +
      'hope, hopeful, identify, ignore, illustrate, imagine, inclined, instruct, insult, intend, ' +
      'interpret, interrupt, introduce, investigate, invite, invoke, jab, judge, kid, knock, label, ' +
      'lambaste, laud, laugh, launch, lay, leak, learn, lecture, like, list, lobby, love, maintain, ' +
      'march, mean, measure, minimize, misspeak, mourn, nominate, notice, open, opt, optimistic, ' +
      'outline, overlook, overstate, paint, pass, permit, persuade, pick, picture, ponder, portray, ' +
      'pose, post, prefer, present, pressure, probe, profile, prohibit, prosecute, protest, proud, ' +
      'publish, push, put, question, rail, rank, ready, realize, rebuff, rebuke, rebut, reference, ' +
      'regard, regret, reject, relish, reluctant, remark, remind, renounce, repudiate, request, resist, ' +
      'resolve, reverse, revoke, ridicule, rip, satisfied, savage, second, see, send, sentence, shrug, ' +
      'side, sing, single, skeptical, smile, spread, stand, state, study, style, sue, sure, suspect, ' +
      'take, tally, target, task, test, thank, threaten, touch, tout, track, translate, trash, trumpet, ' +
      'trust, type, uncertain, uncover, underscore, unveil, upset, veto, vote, vouch, walk, want, ' +
      'weigh, welcome, willing, wish, withdraw, worry',
  },
  inverted: {
    any:
      'acknowledge, add, admit, affirm, agree, allege, argue, ask, assert, assure, believe, bellow, ' +
      'bemoan, blog, blurt, boast, brag, caution, chant, cite, claim, clarify, comment, complain, ' +
      'concede, conclude, confess, confide, confirm, contend, continue, counter, cry, deadpan, declare, ' +
      'decry, deny, disclose, emphasise, emphasize, estimate, exclaim, explain, forecast, fret, gripe, ' +
      'growl, grumble, gush, hint, imply, indicate, inform, insist, interject, intone, joke, maintain, ' +
      'marvel, murmur, mutter, note, observe, posit, predict, proclaim, promise, quip, quote, read, ' +
      'reaffirm, reason, reassure, recall, recount, reiterate, rejoice, remark, remember, repeat, ' +
      'reply, report, respond, retort, retweet, roar, say, scream, shout, signal, snarl, specify, ' +
      'speculate, stipulate, stress, swear, tell, testify, text, theorize, tweet, vow, warn, whisper, ' +
      'wonder, write, yell',
    person:
      'accuse, blast, criticize, decline, discuss, exhort, express, mention, muse, opine, propose, ' +
      'refer, refuse, scoff, urge',
    name:
      'abandon, accept, adamant, address, admire, advertise, advocate, aim, alarm, align, allude, ' +
      'analyze, angry, answer, anticipate, apologize, appeal, applaud, appoint, approve, assail, ' +
      'assess, assume, attack, attribute, author, authorize, avoid, aware, back, balk, ban, bar, bash, ' +
      'beg, bet, blame, block, boo, brand, bristle, broadcast, calculate, celebrate, certain, ' +
      'challenge, champion, characterize, charge, cheer, chide, chime, circulate, command, commit, ' +
      'communicate, compare, condemn, confident, confuse, congratulate, consider, consult, contemplate, ' +
      'contrast, convict, convince, correct, counsel, count, cover, credit, critical, decide, dedicate, ' +
      'deem, defend, deliver, demand, demonstrate, depict, deride, detail, detect, devote, disagree, ' +
      'disappoint, disavow, discover, dislike, dismiss, disparage, dispute, distance, dodge, doubt, ' +
      'downplay, dream, drop, dub, dwell, eager, echo, elaborate, embrace, encourage, envision, ' +
      'exaggerate, examine, excite, expect, explore, expose, fault, favor, fear, feel, file, flag, ' +
      'float, focus, forget, frame, frustrate, gamble, glad, guarantee, guess, hail, happy, hate, ' +
      'hedge, highlight, hit, honor, hope, hopeful, identify, illustrate, imagine, inclined, instruct, ' +
      'insult, interpret, interrupt, introduce, investigate, invoke, issue, jab, judge, kid, knock, ' +
      'know, label, lambaste, laud, laugh, launch, lay, leak, learn, lecture, lie, like, liken, lobby, ' +
      'love, mandate, march, minimize, misspeak, mock, monitor, mourn, name, nod, nominate, notice, ' +
      'offer, open, oppose, opt, optimistic, order, outline, outrage, overlook, overstate, paint, pass, ' +
      'permit, persuade, picture, pitch, plead, point, ponder, prefer, present, press, pressure, probe, ' +
      'profile, prohibit, promote, prosecute, protest, proud, publish, push, question, rail, realize, ' +
      'rebuff, rebuke, rebut, recognize, recommend, reference, regard, regret, reject, release, relish, ' +
      'reluctant, renounce, repudiate, request, resist, resolve, revoke, ridicule, rip, satisfied, ' +
      'savage, second, seek, sentence, share, shock, show, shrug, side, sing, single, skeptical, slam, ' +
      'smile, speak, spot, spotlight, spread, state, style, sue, sure, surprise, suspect, talk, tally, ' +
      'task, think, threaten, touch, tout, track, translate, trash, trumpet, trust, type, uncertain, ' +
      'uncover, underscore, understand, unveil, upset, value, veto, view, voice, vouch, weigh, welcome, ' +
      'willing, wish, withdraw, worry',
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
      'accuse, acknowledge, add, admit, affirm, agree, allege, announce, argue, ask, assure, believe, ' +
      'bellow, bemoan, blame, blast, blog, blurt, boast, caution, chant, cite, claim, comment, ' +
      'complain, concede, conclude, confess, confide, confirm, contend, continue, counter, criticize, ' +
      'cry, deadpan, declare, decline, decry, defend, demand, denounce, deny, describe, disclose, ' +
      'discuss, dismiss, emphasise, emphasize, endorse, estimate, exclaim, explain, express, fear, ' +
      'forecast, fret, gripe, growl, grumble, gush, hint, hope, imply, indicate, inform, insist, ' +
      'interject, intone, joke, lament, maintain, marvel, mention, mock, murmur, muse, mutter, note, ' +
      'observe, opine, pledge, posit, post, praise, predict, proclaim, promise, propose, quip, quote, ' +
      'reaffirm, reason, reassure, recall, recite, recognize, recount, refer, reflect, refuse, ' +
      'reiterate, rejoice, remark, repeat, reply, report, respond, retort, retweet, reveal, roar, say, ' +
      'scream, shout, show, signal, slam, snarl, specify, speculate, stipulate, stress, suggest, swear, ' +
      'tell, testify, text, theorize, tout, tweet, urge, vow, warn, whisper, wonder, write, yell',
    person:
      'abandon, accept, adamant, address, admire, adopt, advise, advocate, aim, alarm, align, allow, ' +
      'allude, analyze, anger, angry, answer, anticipate, apologize, appeal, applaud, appoint, approve, ' +
      'assail, assert, assess, assume, attack, attempt, attribute, author, authorize, avoid, aware, ' +
      'back, balk, ban, bar, bash, beg, bet, block, boo, brand, bristle, broadcast, calculate, call, ' +
      'cast, catch, celebrate, certain, challenge, champion, characterize, charge, cheer, chide, chime, ' +
      'choose, circulate, clear, command, commit, communicate, compare, concern, condemn, confident, ' +
      'confuse, congratulate, consider, consult, contemplate, contrast, convict, convince, correct, ' +
      'counsel, count, cover, credit, critical, decide, dedicate, deem, deliver, demonstrate, depict, ' +
      'deride, detail, detect, determine, devote, direct, disagree, disappoint, disavow, discover, ' +
      'dislike, disparage, dispute, distance, document, dodge, doubt, downplay, draw, dream, drop, dub, ' +
      'dwell, eager, echo, elaborate, elect, email, embrace, encourage, enjoy, envision, exaggerate, ' +
      'examine, excite, expand, expect, explore, expose, fault, favor, feature, feel, fight, file, ' +
      'find, flag, float, focus, forget, frame, frustrate, gamble, gather, glad, guarantee, guess, ' +
      'hail, happy, hate, hear, hedge, highlight, hit, honor, hopeful, identify, ignore, illustrate, ' +
      'imagine, inclined, instruct, insult, intend, interest, interpret, interrupt, introduce, ' +
      'investigate, invite, invoke, issue, jab, judge, kid, knock, label, lambaste, laud, laugh, ' +
      'launch, lay, leak, learn, lecture, lie, like, liken, link, list, lobby, love, make, mandate, ' +
      'march, market, mean, measure, message, minimize, misspeak, monitor, mourn, name, nod, nominate, ' +
      'notice, offer, open, oppose, opt, optimistic, order, outline, outrage, overlook, overstate, ' +
      'paint, pass, perform, permit, persuade, pick, picture, pitch, plan, plead, point, ponder, ' +
      'portray, pose, prefer, present, press, pressure, probe, profile, prohibit, project, promote, ' +
      'prosecute, protest, proud, prove, publish, push, question, rail, rank, read, ready, realize, ' +
      'rebuff, rebuke, rebut, recommend, reference, regard, register, regret, reject, release, relish, ' +
      'reluctant, remember, remind, renounce, repudiate, request, require, resist, resolve, respect, ' +
      'reverse, revoke, ridicule, rip, rule, satisfied, savage, second, see, seek, sell, send, ' +
      'sentence, share, shock, shrug, sign, sing, single, skeptical, smile, speak, spot, spotlight, ' +
      'spread, stand, state, struggle, study, style, sue, support, sure, surprise, suspect, talk, ' +
      'tally, target, task, test, thank, think, threaten, tie, touch, track, translate, trash, trumpet, ' +
      'trust, type, uncertain, uncover, underscore, understand, unveil, upset, value, veto, view, ' +
      'voice, vote, vouch, walk, want, watch, weigh, welcome, willing, wish, withdraw, worry',
  },
  clause: {
    any:
      'add, announce, argue, call, claim, explain, mention, note, predict, promise, recall, reference, ' +
      'say, show, suggest, tell, write',
    person:
      'accuse, acknowledge, admit, advise, agree, allow, allude, ask, assail, assure, back, believe, ' +
      'bemoan, blame, blast, boast, caution, chant, cite, complain, conclude, condemn, confirm, ' +
      'criticize, declare, decline, decry, defend, denounce, deny, describe, disclose, discuss, ' +
      'dismiss, dispute, eager, echo, emphasize, endorse, express, fear, hail, hold, hope, indicate, ' +
      'insist, lament, mock, offer, oppose, order, portray, praise, prefer, propose, rail, rebut, ' +
      'recount, refer, refuse, reiterate, reject, remember, remind, repeat, reply, report, respond, ' +
      'reveal, shout, slam, stress, talk, think, threaten, tout, tweet, underscore, urge, vow, warn, ' +
      'wonder',
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
      'accuse, blame, blast, criticize, decline, defend, denounce, describe, discuss, endorse, express, ' +
      'mention, observe, propose, refer, refuse, report, say, speak, suggest, tweet, urge',
    name: 'slam',
  },
  question: {
    any: 'argue, describe, explain, lament, note, recall, say, tell, write',
    person:
      'abandon, accept, accuse, acknowledge, adamant, add, address, admire, admit, adopt, advocate, ' +
      'affirm, agree, aim, alarm, align, allege, allude, analyze, angry, announce, answer, anticipate, ' +
      'apologize, applaud, appoint, approve, ask, assail, assert, assess, assume, assure, attribute, ' +
      'author, authorize, aware, back, balk, bar, bash, beg, believe, bemoan, blame, blast, block, ' +
      'boast, boo, brag, brand, bristle, broadcast, calculate, call, cast, caution, celebrate, certain, ' +
      'challenge, champion, chant, characterize, charge, cheer, chide, chime, circulate, cite, claim, ' +
      'commit, communicate, compare, complain, concede, conclude, condemn, confident, confirm, confuse, ' +
      'congratulate, contemplate, contend, continue, contrast, convict, convince, correct, counsel, ' +
      'count, counter, cover, credit, critical, criticize, cry, decide, declare, decline, decry, ' +
      'dedicate, deem, defend, deliver, demand, demonstrate, denounce, deny, depict, deride, detect, ' +
      'devote, disagree, disappoint, disavow, disclose, discover, discuss, dislike, dismiss, disparage, ' +
      'dispute, distance, dodge, doubt, downplay, dream, drop, dub, dwell, eager, echo, elaborate, ' +
      'embrace, emphasize, encourage, endorse, envision, estimate, exaggerate, examine, excite, expect, ' +
      'explore, expose, express, fault, favor, fear, feel, file, find, flag, float, focus, forecast, ' +
      'forget, frame, frustrate, gamble, glad, guess, hail, happy, hate, hedge, hint, honor, hope, ' +
      'hopeful, identify, ignore, illustrate, imagine, imply, inclined, indicate, inform, insist, ' +
      'instruct, insult, interject, interpret, interrupt, introduce, invoke, issue, jab, joke, judge, ' +
      'kid, knock, know, label, lambaste, laud, launch, lay, leak, learn, lecture, lie, like, liken, ' +
      'link, list, lobby, love, mandate, march, mention, minimize, misspeak, mock, monitor, mourn, ' +
      'muse, name, nod, nominate, notice, observe, offer, open, oppose, opt, optimistic, order, ' +
      'outline, outrage, overlook, overstate, paint, pass, permit, persuade, picture, pitch, plead, ' +
      'pledge, point, ponder, portray, post, praise, predict, prefer, present, press, pressure, probe, ' +
      'proclaim, profile, prohibit, promise, promote, propose, prosecute, protest, proud, publish, ' +
      'push, question, quote, rail, read, reaffirm, realize, reason, reassure, rebuff, rebuke, rebut, ' +
      'recite, recognize, recommend, recount, refer, reference, refuse, regard, regret, reiterate, ' +
      'reject, release, relish, reluctant, remark, remember, remind, renounce, repeat, reply, report, ' +
      'repudiate, request, resist, resolve, respond, retweet, reveal, revoke, ridicule, rip, roar, ' +
      'satisfied, savage, scream, see, seek, sentence, share, shock, shout, shrug, side, signal, sing, ' +
      'single, skeptical, slam, speculate, spot, spotlight, spread, stress, style, sue, suggest, ' +
      'support, sure, suspect, talk, tally, task, testify, thank, think, threaten, touch, tout, track, ' +
      'translate, trash, trumpet, trust, tweet, type, uncertain, uncover, underscore, understand, ' +
      'unveil, upset, urge, value, veto, view, voice, vouch, vow, want, warn, weigh, welcome, willing, ' +
      'wish, withdraw, worry, yell',
  },
  to: {
    any: 'agree, decide, refer, refuse, say, threaten',
    person:
      'accuse, acknowledge, add, aim, allude, announce, argue, ask, blame, blast, chant, cite, claim, ' +
      'conclude, criticize, declare, decline, decry, defend, denounce, describe, discuss, dismiss, ' +
      'endorse, explain, express, hope, indicate, insist, lament, mention, mock, note, pledge, point, ' +
      'praise, predict, promise, propose, recall, reiterate, repeat, reply, report, reveal, seek, show, ' +
      'slam, stress, suggest, talk, tell, tout, tweet, urge, vow, warn, write',
    name:
      'admit, assure, boast, call, complain, confirm, deny, eager, emphasize, fight, prefer, rebut, ' +
      'reject, remember',
  },
  object: {
    any:
      'accuse, argue, challenge, cite, criticize, decry, explain, express, fear, note, post, predict, ' +
      'prefer, protest, question, recall, reiterate, repeat, say, show, slam, tell, tweet, warn',
    person:
      'acknowledge, add, announce, answer, applaud, ask, attack, bash, beg, blame, call, congratulate, ' +
      'contrast, credit, declare, deem, defend, detail, dismiss, emphasize, endorse, highlight, hit, ' +
      'inform, insist, invoke, lay, mock, offer, outline, portray, praise, press, promise, propose, ' +
      'quote, refer, reference, refuse, release, remind, respond, reveal, seek, suggest, support, ' +
      'thank, tout, urge, view, vow, write',
    name: 'echo',
  },
  'object-to': {
    any: 'cite, note, question, say, seek, tell',
    person:
      'accuse, announce, argue, ask, blast, challenge, compare, explain, express, mention, offer, ' +
      'recall, suggest, support, tweet, urge, write',
  },
  'object-that': {
    any: 'ask, say, tell',
    person:
      'accuse, add, announce, argue, blast, cite, criticize, decline, explain, express, insist, note, ' +
      'reassure, remind, suggest, write',
    name:
      'acknowledge, admit, agree, allude, applaud, assail, assure, back, bemoan, blame, boast, call, ' +
      'caution, chant, claim, complain, concede, conclude, condemn, confirm, declare, decry, defend, ' +
      'denounce, deny, describe, disclose, discuss, dismiss, dispute, eager, emphasize, endorse, ' +
      'envision, forecast, hail, highlight, hope, identify, indicate, joke, lament, mention, mock, ' +
      'offer, oppose, order, point, portray, praise, predict, prefer, promise, propose, quote, rail, ' +
      'rebut, recall, recount, refer, reference, refuse, reiterate, reject, remember, repeat, reply, ' +
      'report, respond, reveal, shout, show, slam, speculate, stress, talk, thank, threaten, tout, ' +
      'tweet, upset, urge, vow, warn, wonder',
  },
  'object-quote': {
    any: 'call, cite, describe, endorse, note, say, tell',
    person:
      'accuse, acknowledge, add, admit, agree, allude, announce, argue, ask, assail, assure, back, ' +
      'bemoan, blame, blast, boast, caution, chant, chide, claim, complain, conclude, condemn, confirm, ' +
      'criticize, declare, decline, decry, defend, denounce, deny, discuss, dismiss, dispute, eager, ' +
      'emphasize, explain, express, hope, indicate, insist, lament, mention, offer, oppose, order, ' +
      'praise, predict, prefer, promise, promote, propose, rail, rebut, recount, refer, refuse, ' +
      'reiterate, reject, remember, remind, repeat, reply, report, respond, reveal, shout, show, slam, ' +
      'stress, suggest, talk, threaten, tout, tweet, urge, vow, warn, wonder, write',
    name:
      'adamant, allege, apologize, applaud, balk, concede, congratulate, contemplate, contend, ' +
      'critical, deride, disclose, dub, dwell, echo, envision, estimate, expect, fear, forecast, glad, ' +
      'hail, highlight, hint, hopeful, identify, imagine, imply, inclined, inform, interject, joke, ' +
      'liken, list, muse, name, observe, outline, plead, point, portray, post, proclaim, prohibit, ' +
      'quote, read, reaffirm, rebuke, recite, reference, reluctant, renounce, repudiate, resist, ' +
      'retweet, seek, signal, skeptical, speculate, thank, upset, voice, vouch, worry, yell',
  },
  'object-as': {
    any: 'announce, criticize, describe, dismiss, name, praise, say, tell',
    person:
      'accuse, acknowledge, add, argue, ask, blame, blast, chant, cite, claim, conclude, declare, ' +
      'decline, decry, defend, discuss, embrace, endorse, explain, express, hope, indicate, insist, ' +
      'lament, mention, mock, note, paint, portray, predict, promise, propose, recall, refer, refuse, ' +
      'reiterate, reply, report, respond, reveal, see, show, slam, suggest, tout, trash, tweet, urge, ' +
      'vow, warn, write',
    name:
      'admit, agree, allude, applaud, assail, assure, back, bemoan, boast, call, caution, complain, ' +
      'concede, condemn, confirm, deny, disclose, dispute, eager, emphasize, forecast, hail, highlight, ' +
      'joke, offer, oppose, order, point, prefer, quote, rail, rebut, recount, reference, reject, ' +
      'remember, remind, repeat, shout, speculate, stress, talk, thank, threaten, wonder',
  },
  preposition: {
    any:
      'ask for, call for, call into, call on, comment on, hint at, hope for, point out, push against, ' +
      'rail against, remark from, say in, speak of, talk about, talk of, talk up, think about, tweet ' +
      'out, vouch for, warn against',
    person: 'advocate for, push for',
  },
  after: {
    any: 'believe, insist, note, refer, respond, say, tell, write',
    person:
      'accuse, add, allude, announce, argue, ask, blast, cite, criticize, decline, explain, express, ' +
      'suggest',
    name:
      'acknowledge, address, blame, claim, conclude, declare, defend, denounce, describe, discuss, ' +
      'endorse, link, mention, praise, predict, propose, recall, refuse, reveal, slam, tweet, urge, ' +
      'vow, warn',
  },
  bare: {
    any: 'point, say, tweet',
    person: 'allude, criticize, refer, tell',
    name: 'argue, note, write',
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
