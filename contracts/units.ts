import type { Decimal } from './decimal.ts';

/** A unit of measure: its dimension, and the exact factor that turns a value into the dimension's base unit. */
export interface Unit {
  readonly name: string;
  readonly dimension: string;
  readonly factor: Decimal;
}

const unit = (name: string, dimension: string, factor: Decimal): Unit => ({ name, dimension, factor });

/**
 * Units by UNECE Recommendation 20 common code. Factors are Recommendation 20's, except those it rounds: the avoirdupois
 * ounce is one sixteenth of the pound, the US gallon 231 cubic inches, the US fluid ounce 1/128 of it, exactly. C62 (one)
 * and H87, EA (piece, each) are counts and convert one to one.
 */
export const units: Readonly<Record<string, Unit | undefined>> = Object.assign(
  Object.create(null) as Record<string, Unit | undefined>,
  {
    C62: unit('one', 'count', '1'),
    H87: unit('piece', 'count', '1'),
    EA: unit('each', 'count', '1'),
    PR: unit('pair', 'count', '2'),
    DZN: unit('dozen', 'count', '12'),
    P1: unit('percent', 'proportion', '0.01'),
    KGM: unit('kilogram', 'mass', '1'),
    GRM: unit('gram', 'mass', '0.001'),
    MGM: unit('milligram', 'mass', '0.000001'),
    TNE: unit('tonne', 'mass', '1000'),
    LBR: unit('pound', 'mass', '0.45359237'),
    ONZ: unit('ounce', 'mass', '0.028349523125'),
    MTR: unit('metre', 'length', '1'),
    DMT: unit('decimetre', 'length', '0.1'),
    CMT: unit('centimetre', 'length', '0.01'),
    MMT: unit('millimetre', 'length', '0.001'),
    '4H': unit('micrometre', 'length', '0.000001'),
    KMT: unit('kilometre', 'length', '1000'),
    INH: unit('inch', 'length', '0.0254'),
    FOT: unit('foot', 'length', '0.3048'),
    YRD: unit('yard', 'length', '0.9144'),
    MTK: unit('square metre', 'area', '1'),
    CMK: unit('square centimetre', 'area', '0.0001'),
    MMK: unit('square millimetre', 'area', '0.000001'),
    MTQ: unit('cubic metre', 'volume', '1'),
    DMQ: unit('cubic decimetre', 'volume', '0.001'),
    CMQ: unit('cubic centimetre', 'volume', '0.000001'),
    LTR: unit('litre', 'volume', '0.001'),
    MLT: unit('millilitre', 'volume', '0.000001'),
    GLL: unit('gallon (US)', 'volume', '0.003785411784'),
    OZA: unit('fluid ounce (US)', 'volume', '0.0000295735295625'),
    SEC: unit('second', 'time', '1'),
    C26: unit('millisecond', 'time', '0.001'),
    MIN: unit('minute', 'time', '60'),
    HUR: unit('hour', 'time', '3600'),
    DAY: unit('day', 'time', '86400'),
    WEE: unit('week', 'time', '604800'),
    WTT: unit('watt', 'power', '1'),
    KWT: unit('kilowatt', 'power', '1000'),
    KWH: unit('kilowatt hour', 'energy', '3600000'),
    JOU: unit('joule', 'energy', '1'),
    NEW: unit('newton', 'force', '1'),
    NU: unit('newton metre', 'torque', '1'),
    PAL: unit('pascal', 'pressure', '1'),
    BAR: unit('bar', 'pressure', '100000'),
    CEL: unit('degree Celsius', 'Celsius temperature', '1'),
    KEL: unit('kelvin', 'temperature', '1'),
    HTZ: unit('hertz', 'frequency', '1'),
    AMP: unit('ampere', 'electric current', '1'),
    VLT: unit('volt', 'voltage', '1'),
    OHM: unit('ohm', 'resistance', '1'),
  },
);

/** Whether Millgraph knows this UNECE Recommendation 20 common code. */
export const isUnit = (code: string): boolean => units[code] !== undefined;
