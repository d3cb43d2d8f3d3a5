/** A text in the two languages that messages are written in. */
export type Bilingual = { en: string; fr: string };

/** A holiday of a law: when it is, in the grammar of date-holidays, and what it is officially called. */
export type Feast = { rule: string; name: Bilingual; note?: Bilingual };

/** The holidays of a region, and the law that names them. */
export type HolidayRegion = { law: Bilingual; feasts: readonly Feast[] };

function feast(rule: string, en: string, fr: string, note?: Bilingual): Feast {
  return { rule, name: { en, fr }, ...(note && { note }) };
}

const newYear = feast('01-01', 'New Year’s Day', 'Jour de l’An');
const goodFriday = feast('easter -2', 'Good Friday', 'Vendredi saint');
const easterMonday = feast('easter 1', 'Easter Monday', 'Lundi de Pâques');
// Holidays Act, R.S.C. 1985, c. H-5, s. 2(2); for Québec also the Act respecting labour standards, s. 60.
const canadaDay = feast('07-01 if sunday then next monday', 'Canada Day', 'Fête du Canada');
const labourDay = feast('1st monday in September', 'Labour Day', 'Fête du Travail');
const christmas = feast('12-25', 'Christmas Day', 'Noël');
const victoriaDay = 'monday before 05-25';
const canadianThanksgiving = '2nd monday in October';

const quebecEaster: Bilingual = {
  en: 'Good Friday or Easter Monday, as the employer chooses',
  fr: 'le Vendredi saint ou le lundi de Pâques, au choix de l’employeur',
};

const quebec: HolidayRegion = {
  law: {
    en: 'Act respecting labour standards, s. 60, and National Holiday Act, s. 2',
    fr: 'Loi sur les normes du travail, art. 60, et Loi sur la fête nationale, art. 2',
  },
  feasts: [
    newYear,
    { ...goodFriday, note: quebecEaster },
    { ...easterMonday, note: quebecEaster },
    feast(victoriaDay, 'National Patriots’ Day', 'Journée nationale des patriotes'),
    feast('06-24', 'National Holiday', 'Fête nationale du Québec'),
    feast(
      'substitutes 06-24 if sunday then next monday',
      'National Holiday (observed)',
      'Fête nationale du Québec (jour chômé)',
      {
        en: 'where Sunday is not usually a working day',
        fr: 'où le dimanche n’est pas normalement un jour ouvrable',
      },
    ),
    canadaDay,
    labourDay,
    feast(canadianThanksgiving, 'Thanksgiving Day', 'Action de grâces'),
    christmas,
  ],
};

const ontario: HolidayRegion = {
  law: {
    en: 'Employment Standards Act, 2000, s. 1 (public holiday)',
    fr: 'Loi de 2000 sur les normes d’emploi, art. 1 (jour férié)',
  },
  feasts: [
    newYear,
    feast('3rd monday in February', 'Family Day', 'Jour de la Famille'),
    goodFriday,
    feast(victoriaDay, 'Victoria Day', 'Fête de la Reine'),
    canadaDay,
    labourDay,
    feast(canadianThanksgiving, 'Thanksgiving Day', 'Action de grâces'),
    christmas,
    feast('12-26', 'Boxing Day', 'Lendemain de Noël'),
  ],
};

const canada: HolidayRegion = {
  law: {
    en: 'Canada Labour Code, s. 166 (general holiday)',
    fr: 'Code canadien du travail, art. 166 (jours fériés)',
  },
  feasts: [
    newYear,
    goodFriday,
    feast(victoriaDay, 'Victoria Day', 'Fête de Victoria'),
    canadaDay,
    labourDay,
    feast(
      '09-30',
      'National Day for Truth and Reconciliation',
      'Journée nationale de la vérité et de la réconciliation',
    ),
    feast(canadianThanksgiving, 'Thanksgiving Day', 'Action de grâces'),
    feast('11-11', 'Remembrance Day', 'Jour du Souvenir'),
    christmas,
    feast('12-26', 'Boxing Day', 'Lendemain de Noël'),
  ],
};

const unitedStates: HolidayRegion = {
  law: { en: '5 U.S.C. § 6103 (federal holidays)', fr: '5 U.S.C. § 6103 (jours fériés fédéraux)' },
  feasts: [
    ...observed('01-01', 'New Year’s Day', 'Jour de l’An'),
    feast('3rd monday in January', 'Birthday of Martin Luther King, Jr.', 'Jour de Martin Luther King'),
    feast('3rd monday in February', 'Washington’s Birthday', 'Anniversaire de Washington'),
    feast('monday before 06-01', 'Memorial Day', 'Memorial Day'),
    ...observed('06-19', 'Juneteenth National Independence Day', 'Juneteenth'),
    ...observed('07-04', 'Independence Day', 'Jour de l’Indépendance'),
    feast('1st monday in September', 'Labor Day', 'Fête du Travail'),
    feast('2nd monday in October', 'Columbus Day', 'Jour de Christophe Colomb'),
    ...observed('11-11', 'Veterans Day', 'Jour des anciens combattants'),
    feast('4th thursday in November', 'Thanksgiving Day', 'Thanksgiving'),
    ...observed('12-25', 'Christmas Day', 'Noël'),
  ],
};

/** A day of the month of 5 U.S.C. § 6103, and the weekday on which it is kept when it falls on a weekend. */
function observed(day: string, en: string, fr: string): Feast[] {
  return [
    feast(day, en, fr),
    feast(
      `substitutes ${day} if saturday then previous friday if sunday then next monday`,
      `${en} (observed)`,
      `${fr} (jour observé)`,
      { en: 'the day itself is a Saturday or a Sunday', fr: 'le jour même est un samedi ou un dimanche' },
    ),
  ];
}

const frenchFeasts: readonly Feast[] = [
  newYear,
  easterMonday,
  feast('05-01', 'Labour Day', 'Fête du Travail'),
  feast('05-08', 'Victory Day', 'Victoire de 1945'),
  feast('easter 39', 'Ascension Day', 'Ascension'),
  feast('easter 50', 'Whit Monday', 'Lundi de Pentecôte'),
  feast('07-14', 'Bastille Day', 'Fête nationale'),
  feast('08-15', 'Assumption Day', 'Assomption'),
  feast('11-01', 'All Saints’ Day', 'Toussaint'),
  feast('11-11', 'Armistice Day', 'Armistice de 1918'),
  christmas,
];

const france: HolidayRegion = {
  law: { en: 'Code du travail (labour code), art. L3133-1', fr: 'Code du travail, art. L3133-1' },
  feasts: frenchFeasts,
};

const alsaceMoselle: HolidayRegion = {
  law: { en: 'Code du travail (labour code), art. L3134-13', fr: 'Code du travail, art. L3134-13' },
  feasts: [
    ...frenchFeasts,
    {
      ...goodFriday,
      note: {
        en: 'in towns with a Protestant or a shared church',
        fr: 'dans les communes ayant un temple protestant ou une église mixte',
      },
    },
    feast('12-26', 'St Stephen’s Day', 'Second jour de Noël'),
  ],
};

/** The regions by the name of their file in resources/holidays. */
export const holidayRegions = {
  'ca-qc': quebec,
  'ca-on': ontario,
  ca: canada,
  us: unitedStates,
  fr: france,
  'fr-alsace-moselle': alsaceMoselle,
} satisfies Record<string, HolidayRegion>;
