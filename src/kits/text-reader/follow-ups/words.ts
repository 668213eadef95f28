// What follow-ups/ needs to know of a language. Each language has one table of this shape in words/.

export interface DatesWords {}
