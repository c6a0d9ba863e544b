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
    any: 'Nombre',
    product: 'Producto',
    store: 'Ciudad',
  },
  fields: {
    category: 'categoría',
    price: 'precio',
    stock: 'existencias',
    city: 'ciudad',
    employee_nb: 'número de empleados',
  },
  yes: 'sí',
  no: 'no',
  chart: {
    company: 'Empresa',
    trend: 'Tendencia',
    subtitle: (measure, first, last) => `${measure}, del ${first} al ${last}`,
    ofMost: (label, count, all) => `${label}: puestos 1 a ${count} de ${all}`,
    both: (one, other) => `${one} y ${other}`,
    compared: (measure, label) => `${measure} por ${label.toLowerCase()}`,
    ofEnds: (label, count, all) => `${label}: los primeros ${count} y los últimos ${count} de ${all}`,
    each: 'Mes a mes, cada uno con su propia escala',
    beforeIsGrey: 'el año anterior en gris',
    shareSoFar: 'tras cada barra, la parte acumulada',
    indexColors: 'azul donde un producto supera su cuota, naranja donde no la alcanza',
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
    fewMonths: 'Hacen falta cuatro meses de ventas; hasta entonces, los días de arriba dicen más.',
    oneStore: 'Con una sola tienda no hay nada que comparar.',
    onePart: 'Con una sola tienda o un solo producto no hay nada que comparar.',
    noEmployees:
      'No se conocen los empleados de ninguna tienda, así que no se pueden calcular las ventas por empleado. Ponga el número de empleados en la columna número de empleados del archivo de tiendas y vuelva a ejecutar.',
  },
  quantities: {
    employees: (count, shown) => `${shown} ${count === 1 ? 'empleado' : 'empleados'}`,
  },
  findings: {
    leads: (name, share) => `${name} va en cabeza con el ${share} del total`,
    leadsLong: (name, value, share, second, secondValue) =>
      `${name} va en cabeza con ${value}, el ${share} del total; le sigue ${second} con ${secondValue}.`,
    highest: (name, value) => `El valor más alto es el de ${name}, con ${value}`,
    perEmployee: (best, most, worst, least) => `Unidades por empleado: ${best} ${most}, ${worst} ${least}`,
    slope: (slope, shown) =>
      `Unas ${shown} unidades ${slope < 0 ? 'menos' : 'más'} por cada empleado adicional`,
    noLink: 'Sin relación clara entre el tamaño de un equipo y lo que vende',
    asMany: (employees, store, fewer, other) =>
      `${store}: ${employees} venden lo mismo que ${fewer} en ${other}.`,
  },
  company: {
    old: (day, age) =>
      `La venta más reciente es del ${day}, hace ${age} días: añada archivos más nuevos a la carpeta de datos.`,
    onCourse: (month, amount, change, last) =>
      `${month} va camino de ${amount}, ${change} frente al año anterior (ventas hasta el ${last}).`,
  },
  caveats: {
    idleStores: (cities) =>
      `${namesOf(cities, /^h?[ií]/i.test(cities.at(-1) ?? '') ? 'e' : 'y')} ${cities.length === 1 ? 'tiene' : 'tienen'} empleados pero ninguna venta, y no ${cities.length === 1 ? 'cuenta' : 'cuentan'} en la media de la empresa.`,
    headcount: 'Los empleados son los de hoy: una tienda que ha crecido parece más floja de lo que era.',
    listPrice: (share) =>
      `El ${share} de las ventas no tiene precio propio y se valora al precio de catálogo de hoy, fuera cual fuera el precio del día.`,
    correlation: 'Una recta entre unas pocas tiendas muestra qué va junto, no cuál es la causa.',
    unknownEmployees: (cities) =>
      `${namesOf(cities, /^h?[ií]/i.test(cities.at(-1) ?? '') ? 'e' : 'y')}: número de empleados desconocido, fuera de la media por empleado.`,
  },
  tiles: {
    revenue: 'Ventas',
    units: 'Unidades',
    saleLines: 'Líneas de venta',
    average: 'Media por línea',
    before: (value) => `antes: ${value}`,
    againstYear: (now, before) => `${now}, frente a los mismos días un año antes (${before})`,
    againstDays: (now, before) =>
      `${now}, frente a los días anteriores (${before}); sin ajustar por temporada`,
    whole: (days) => `${days}; muy pocos días para comparar`,
  },
  revenue: {
    title: (best, value) => `Mejor mes completo: ${best} con ${value}`,
    measure: 'Ventas por mes',
    series: 'Ventas',
    perDay: 'Ventas por día',
    perWeek: 'Ventas por semana',
    week: 'Semana hasta el',
    now: 'Últimos 12 meses',
    before: 'Año anterior',
    until: (month, day) => `${month} (hasta el ${day})`,
    noYear: 'Con menos de 13 meses de ventas no hay año anterior con que comparar.',
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
    changed: 'Qué ha cambiado y en qué fijarse',
    nothingChanged: 'Nada llama la atención en estas ventas.',
    calls: { up: 'Buena noticia:', down: 'Mala noticia:', act: 'Por hacer:' },
    figures: 'Cifras clave',
    closing: 'A tener en cuenta',
    notShown: 'Todavía no se muestra',
    directions: { up: 'Sube:', down: 'Baja:', same: 'Sin cambios:' },
    revenue: {
      heading: 'Ventas en el tiempo',
      values: 'Los valores',
      unfinished: '(quizá incompleto)',
    },
    sections: { time: 'Mes a mes', stores: 'Tiendas', products: 'Productos', other: 'Otros análisis' },
    noViews: 'No hay análisis que mostrar.',
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
      totalOfMatching: 'Total de las filas encontradas',
      cut: (shown, all) =>
        `El filtro y el archivo CSV abarcan las primeras ${shown} de ${all} filas; todas están en sales-analysis.xlsx.`,
      views: {
        heading: 'Por período y tienda',
        period: 'Período',
        store: 'Tienda',
        allStores: 'Todas las tiendas',
        spans: { year: '12 meses', thisYear: 'Este año', days90: '90 días', all: 'Todo' },
        yearBefore: (change, amount) => `${change} frente a ${amount} un año antes`,
        before: (amount) => `un año antes: ${amount}`,
        rank: 'Puesto por facturación',
        rankOf: (rank, all) => `${rank} de ${all}`,
        open: (name) => `Más sobre ${name}`,
        back: 'Volver al informe',
        facts: {
          price: (shown) => `Precio: ${shown}`,
          stock: (shown) => `En existencias: ${shown}`,
          category: (shown) => `Categoría: ${shown}`,
          employees: (shown) => `Empleados: ${shown}`,
        },
        months: (name) => `${name}: mes a mes`,
        beforeColumn: 'Un año antes',
        stores: (name) => `${name}: tiendas, todo el período`,
        products: (name) => `${name}: productos, todo el período`,
        monthsChart: 'Facturación de cada mes, la del año anterior en gris',
        notRead: 'Para una tienda estos días no se suman, porque hay demasiadas ventas.',
        cut: (shown, all) =>
          `Los ${shown} productos con más facturación de ${all} tienen su propia vista; todos están en sales-analysis.xlsx.`,
        unknown: (code) => `Esta página no tiene ninguna vista de ${code}.`,
      },
    },
  },
  workbook: {
    matrix: 'Ventas por producto y mes',
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
