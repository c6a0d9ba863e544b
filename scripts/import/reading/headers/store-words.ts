import type { Rank } from './product-words';

/** Headers of where something was sold, the best first. */
export const storeCodes: Rank[] = [
  [
    'store, store id, store code, store number, shop, shop id, shop code, outlet, outlet id',
    'magasin, id magasin, code magasin, numero magasin, ref magasin, boutique, id boutique, code boutique',
    'filiale, filial id, filiale id, filialnummer, filial nr, filialcode, laden, laden id, geschaft, geschaft id',
    'tienda, id tienda, codigo tienda, codigo de tienda, numero de tienda, sucursal, id sucursal, local',
  ],
  [
    'store name, shop name, outlet name',
    'nom magasin, nom du magasin, nom boutique',
    'filialname, ladenname',
    'nombre tienda, nombre de la tienda',
  ],
  [
    'location, location id, location name, store location, site',
    'emplacement, lieu, lieu de vente, etablissement',
    'standort',
    'ubicacion, establecimiento',
  ],
  ['point of sale, pos', 'point de vente, caisse', 'verkaufsstelle, kasse', 'punto de venta, caja'],
  ['branch, branch id, branch name'],
  [
    'sales channel, channel, marketplace',
    'canal de vente, canal',
    'vertriebskanal, verkaufskanal, kanal',
    'canal de venta, canal de ventas, web de amazon',
  ],
  [
    'territory, territory id, sales territory, sales territory id',
    'territoire',
    'gebiet, vertriebsgebiet',
    'territorio',
  ],
  ['city, town', 'ville', 'stadt', 'ciudad'],
  ['country', 'pays', 'land', 'pais'],
  ['region, state, province', 'etat', 'bundesland', 'provincia'],
];

export const cities: Rank[] = [
  ['city, town, store city', 'ville, commune', 'stadt', 'ciudad, poblacion'],
  ['location', 'localite', 'ort', 'localidad'],
  ['store name, shop name', 'nom magasin', 'filialname', 'nombre tienda'],
];

/** What stands for the city where a stores file names none. */
export const regions: Rank = ['region, territory name', 'territoire', 'gebiet', 'provincia'];
