import type { Position } from '~/lib/geometry'
import { slugify } from '~/lib/slug'

/** The middle of the cities of Toulouse Métropole that people name. Source: GeoNames (geonames.org), CC BY 4.0, 2026. */
const MIDDLES = `
Aucamville 1.4281 43.6702
Aussonne 1.3189 43.6816
Balma 1.4994 43.6111
Beaupuy 1.5552 43.6471
Beauzelle 1.3752 43.6671
Blagnac 1.394 43.6328
Brax 1.2396 43.6179
Bruguières 1.4076 43.7272
Castelginest 1.4344 43.6938
Colomiers 1.3347 43.6106
Cornebarrieu 1.3241 43.649
Cugnaux 1.3443 43.5364
Drémil-Lafage 1.6012 43.5962
Fenouillet 1.392 43.6804
Flourens 1.5626 43.5927
Fonbeauzard 1.4344 43.6783
Gagnac-sur-Garonne 1.3754 43.6999
Gratentour 1.4323 43.7236
L’Union 1.4826 43.6604
Launaguet 1.456 43.6782
Lespinasse 1.3846 43.7121
Mondonville 1.2859 43.673
Mons 1.5721 43.6124
Montrabé 1.5238 43.6448
Pibrac 1.2854 43.6204
Saint-Alban 1.4102 43.6927
Saint-Jean 1.4994 43.6642
Saint-Jory 1.3709 43.7415
Saint-Orens-de-Gameville 1.5341 43.554
Seilh 1.3551 43.6947
Toulouse 1.4437 43.6043
Tournefeuille 1.3192 43.5887
Villeneuve-Tolosane 1.341 43.5232`

type City = { slug: string; name: string; position: Position }

export const CITIES: readonly City[] = MIDDLES.trim()
  .split('\n')
  .map(line => {
    const [name = '', longitude, latitude] = line.split(' ')
    return { slug: slugify(name), name, position: [Number(longitude), Number(latitude)] }
  })
