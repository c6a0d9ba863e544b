/** French cities from the largest shop to come to the last; the seven first ones have shops of their own. */
export const cities = [
  ...[
    'Paris',
    'Lyon',
    'Marseille',
    'Lille',
    'Bordeaux',
    'Nantes',
    'Annecy',
    'Toulouse',
    'Nice',
    'Strasbourg',
  ],
  ...['Montpellier', 'Rennes', 'Reims', 'Saint-Étienne', 'Toulon', 'Le Havre', 'Grenoble', 'Dijon', 'Angers'],
  ...[
    'Nîmes',
    'Clermont-Ferrand',
    'Le Mans',
    'Aix-en-Provence',
    'Brest',
    'Tours',
    'Amiens',
    'Limoges',
    'Metz',
  ],
  ...['Besançon', 'Perpignan', 'Orléans', 'Rouen', 'Mulhouse', 'Caen', 'Nancy', 'Avignon', 'Poitiers'],
  ...['La Rochelle', 'Pau', 'Béziers', 'Bourges', 'Quimper', 'Valence', 'Colmar', 'Chambéry', 'Angoulême'],
  ...['Évreux', 'Troyes', 'Bayonne', 'Vannes'],
];

/** What tells a further shop in the same city apart; the first one needs nothing. */
export const districts = ['', 'Centre', 'Gare', 'Nord', 'Sud', 'Est', 'Ouest'];
