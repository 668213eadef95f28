// From the stills of a clip: the one that stands for it, in the sizes that pages ask for, and the storyboard.
// Stills are JPEGs that our own ffmpeg wrote in a bounded child: a stranger's bytes were decoded there, and sharp only
// ever reads what our encoder made. So it may run in this process, where it takes one picture at a time.

export { chooseStill } from './choose-still.ts';
export { makeFirstPoster, makePosters, type MadePicture } from './make-posters.ts';
export { makeStoryboard, type Storyboard } from './make-storyboard.ts';
