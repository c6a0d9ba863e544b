import type { Messages } from './en';
import { namesOf } from './names-of';

export const es: Messages = {
  columns: {
    product: 'Código de producto',
    store: 'Código de tienda',
    month: 'Mes',
    day: 'Día',
  },
  names: {
    product: 'Producto',
    store: 'Ciudad',
  },
  yes: 'sí',
  no: 'no',
  chart: {
    other: 'Otros',
    company: 'Empresa',
    trend: 'Tendencia',
    subtitle: (measure, first, last) => `${measure}, del ${first} al ${last}`,
    ofMost: (label, count, all) => `${label}: puestos 1 a ${count} de ${all}`,
    compared: (measure, label) => `${measure} por ${label.toLowerCase()}`,
    unitsAgainstEmployees: 'Unidades vendidas según el número de empleados',
  },
  missing: {
    noSales:
      'Todavía no hay ventas, así que no hay nada que dibujar. Ponga un archivo de ventas en la carpeta de datos y vuelva a ejecutar.',
    noRows: 'El análisis no encontró ninguna fila, así que no hay nada que dibujar.',
    noChart: 'Estas cifras son para consultar; están más abajo.',
    fullMonths: (needed, found) =>
      `Hacen falta ${needed} meses completos de ventas; hay ${found}. Aparecerá por sí solo con más archivos de ventas.`,
    fullWeeks: (needed, found) =>
      `Hacen falta ${needed} semanas completas de ventas; hay ${found}. Aparecerá por sí solo con más archivos de ventas.`,
    known: (column) =>
      `Ningún archivo tiene la columna ${column}, de la que esto se calcula. Póngala en el archivo de productos o de tiendas y vuelva a ejecutar.`,
    noEmployees:
      'No se conocen los empleados de ninguna tienda, así que no se pueden calcular las ventas por empleado. Ponga el número de empleados en la columna employee_nb del archivo de tiendas y vuelva a ejecutar.',
  },
  quantities: {
    units: (count, shown) => `${shown} ${count === 1 ? 'unidad' : 'unidades'}`,
    employees: (count, shown) => `${shown} ${count === 1 ? 'empleado' : 'empleados'}`,
  },
  findings: {
    leads: (name, share) => `${name} va en cabeza con el ${share} del total`,
    leadsLong: (name, value, share, second, secondValue) =>
      `${name} va en cabeza con ${value}, el ${share} del total; le sigue ${second} con ${secondValue}.`,
    highest: (name, value) => `El valor más alto es el de ${name}, con ${value}`,
    bestMonth: (best, value, worst, least) =>
      `El mejor mes completo fue ${best} con ${value}, el más flojo ${worst} con ${least}.`,
    monthShare: (name, share) => `${name} aporta el ${share} de la facturación`,
    yearChange: (change) =>
      `Los últimos 12 meses completos variaron un ${change} respecto a los 12 anteriores.`,
    heat: (product, store) => `${product} es lo que más factura, sobre todo en ${store}`,
    heatLong: (product, value, share, store, cell) =>
      `${product} aporta ${value}, el ${share} de la facturación; su mejor tienda es ${store} con ${cell}.`,
    storeLong: (store, value, share) =>
      `La tienda más fuerte es ${store} con ${value}, el ${share} de la facturación.`,
    perEmployee: (city, units, times) => `${city} vende ${units} por empleado, ${times} veces la media`,
    perEmployeeLong: (city, units, times, average, team, employees) =>
      `${city} vende ${units} por empleado, ${times} veces la media de la empresa (${average}), con ` +
      `${team === 'other' ? employees : `el equipo más ${team === 'smallest' ? 'pequeño' : 'grande'} (${employees})`}.`,
    weakest: (city, units) => `${city} es la que menos vende para su tamaño: ${units} por empleado.`,
    slope: (count, shown) =>
      `Cada empleado más va acompañado de ${shown} ${Math.abs(count) === 1 ? 'unidad' : 'unidades'} ${count < 0 ? 'menos' : 'más'}`,
  },
  caveats: {
    idleStores: (cities) =>
      `${namesOf(cities, /^h?[ií]/i.test(cities.at(-1) ?? '') ? 'e' : 'y')} ${cities.length === 1 ? 'tiene' : 'tienen'} empleados pero ninguna venta, y no ${cities.length === 1 ? 'cuenta' : 'cuentan'} en la media de la empresa.`,
    headcount: 'Los empleados son los de hoy: una tienda que ha crecido parece más floja de lo que era.',
    listPrice:
      'Las ventas sin precio propio se valoran al precio de catálogo de hoy, incluso las de hace años.',
    correlation: 'Una recta entre unas pocas tiendas muestra qué va junto, no cuál es la causa.',
    partial: (last) => `Las ventas terminan el ${last}: puede que el último mes esté incompleto.`,
    dashed: 'El tramo de las líneas que lleva al último mes va a trazos.',
    returns: 'Las devoluciones se restan donde se registraron.',
  },
  tiles: {
    revenue: 'Facturación',
    units: 'Unidades',
    saleLines: 'Líneas de venta',
    average: 'Media por línea',
    change: (change, days) => `${change} respecto a los ${days} días anteriores`,
    lastDays: (label, days) => `${label}, últimos ${days} días`,
    period: (days, last) => `los ${days} días hasta el ${last}`,
    described: (definition, span) => `${definition}; ${span}`,
    whole: 'todo el período',
    definitions: {
      revenue: 'importe de cada línea, o unidades × precio',
      units: 'unidades vendidas, devoluciones restadas',
      saleLines: 'líneas aceptadas de los archivos de ventas',
      average: 'facturación ÷ líneas de venta',
    },
  },
  revenue: {
    title: (best, value) => `El mejor mes fue ${best} con ${value}`,
    measure: 'Facturación por mes',
    series: 'Facturación',
  },
  report: {
    title: 'Análisis de ventas',
    skip: 'Ir a las cifras',
    contents: 'Contenido',
    period: (first, last) => `Ventas del ${first} al ${last}`,
    noSales: 'Todavía no hay ventas',
    generatedAt: (moment) => `Informe hecho el ${moment}`,
    status: {
      heading: 'Los datos de este informe',
      files: (count, shown) => {
        if (count === 0) return 'no se leyó ningún archivo';
        return count === 1 ? '1 archivo' : `${shown} archivos`;
      },
      rejectedRows: (count, shown) => {
        if (count === 0) return 'se aceptaron todas las filas';
        return count === 1 ? 'se rechazó 1 fila' : `se rechazaron ${shown} filas`;
      },
      leftOutRows: (count, shown) =>
        count === 1 ? '1 fila queda fuera, no es una venta' : `${shown} filas quedan fuera, no son ventas`,
      warnings: (count, shown) => (count === 1 ? '1 advertencia' : `${shown} advertencias`),
      notes: (count, shown) => (count === 1 ? '1 nota' : `${shown} notas`),
      caption: 'Filas de cada archivo',
      file: 'Archivo',
      kept: 'Filas aceptadas',
      leftOut: 'Filas fuera',
      rejected: 'Filas rechazadas',
      rejectList: {
        shown: 'ver la lista',
        label: (file) => `Ver la lista de filas rechazadas de ${file}`,
      },
    },
    figures: 'Cifras clave',
    directions: { up: 'Sube:', down: 'Baja:', same: 'Sin cambios:' },
    revenue: {
      heading: 'Facturación en el tiempo',
      values: 'Facturación de cada mes',
      month: 'Mes',
      unfinished: '(quizá incompleto)',
    },
    sections: { time: 'Mes a mes', stores: 'Tiendas', products: 'Productos', other: 'Otros análisis' },
    noViews: 'No hay análisis que mostrar.',
    picture: (title) => `Gráfico: ${title}`,
    caveats: 'A tener en cuenta',
    definitions: 'Qué significan las columnas',
    table: {
      region: (title) => `Tabla: ${title}`,
      allRows: (count, shown) => (count === 1 ? 'la única fila' : `las ${shown} filas`),
      firstRows: (shown, all) => `las primeras ${shown} filas de ${all}; todas están en sales-analysis.xlsx`,
      total: 'Total de todas las filas',
      filter: 'Filtrar filas',
      filterOf: (title) => `Filtrar filas: ${title}`,
      matching: (matching, shown) => `Filas encontradas: ${matching} de ${shown}`,
      save: 'Descargar CSV',
      saveOf: (title) => `Descargar CSV: ${title}`,
    },
  },
  workbook: {
    cover: 'Resumen',
    refused: 'Filas rechazadas',
    total: 'Total',
    period: 'Ventas',
    fromTo: (first, last) => `del ${first} al ${last}`,
    noSales: 'ninguna venta',
    generatedAt: 'Hecho el',
    sourceColumns: ['Archivo', 'Filas aceptadas', 'Filas rechazadas', 'Lista de filas rechazadas'],
    sheetColumns: ['Hoja', 'Filas', 'Tabla', 'Contenido'],
    definitionColumns: ['Hoja', 'Columna', 'Columna de la tabla', 'Significado'],
    noteColumns: ['Hoja', '', '', 'A tener en cuenta'],
    refusedColumns: {
      file: 'Archivo',
      line: 'Línea',
      column: 'Columna',
      value: 'Valor',
      reason: 'Motivo',
      message: 'Qué está mal y qué hacer',
      original: 'Fila tal como está en el archivo',
    },
    table: (name) => `la tabla ${name} de la base de datos`,
    refusedLists: 'las listas de filas rechazadas junto a este libro',
    missingRows: (held, all, place) =>
      `Aquí faltan filas: una hoja no admite más que las primeras ${held} de ${all}. Todas están en ${place}.`,
  },
};
