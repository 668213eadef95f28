// What a share image is made of, before anything is decided about how it looks, and what that decision is.

/** 1.91 to 1, as Open Graph's readers show it without cutting. */
export const WIDTH_PX = 1200;
export const HEIGHT_PX = 630;

export interface Poster {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface ShareCard {
  readonly kicker: string | null;
  readonly headline: string;
  readonly siteName: string;
  /** `#rrggbb` */
  readonly accent: string;
  /** BCP 47; decides how a kicker is capitalised. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  /** Why readers are warned: then no picture is ever shown, whatever `poster` is. */
  readonly warning: string | null;
  readonly hasClip: boolean;
  /** `0:47` */
  readonly durationText: string | null;
  readonly poster: Poster | null;
  /** Marks an invented story. */
  readonly demoLabel: string | null;
}

export type Backdrop =
  | { readonly kind: 'paper' }
  /** The picture over all of the card. */
  | { readonly kind: 'cover'; readonly poster: Poster }
  /** The picture at one side, itself blurred and darkened behind. */
  | { readonly kind: 'beside'; readonly poster: Poster; readonly leftPx: number; readonly widthPx: number };

/** Text that our own font has no letters for, set by the system's fonts in a box. */
export interface SystemText {
  readonly text: string;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Made smaller where it does not fit the box. */
  readonly sizePx: number;
  readonly colour: string;
  readonly align: 'left' | 'right';
}

/** What a text takes in the system's fonts, in parts of the size. */
export interface SystemMeasure {
  /** Of all of it on one line. */
  readonly width: number;
  /** From the top of its highest letter to the bottom of its lowest. */
  readonly height: number;
  /** From one line to the next. */
  readonly leading: number;
}

export interface Composition {
  readonly backdrop: Backdrop;
  /** Everything but the pictures and the system's texts: paths and plain shapes, no text. */
  readonly svg: string;
  readonly systemTexts: readonly SystemText[];
}
