import { amazon } from './shapes/amazon';
import { amazonPayments } from './shapes/amazon-payments';
import { frenchTill } from './shapes/french-till';
import { lightspeed } from './shapes/lightspeed';
import { loyverse } from './shapes/loyverse';
import { odoo } from './shapes/odoo';
import { odooLines } from './shapes/odoo-lines';
import { onlineRetail } from './shapes/online-retail';
import { plainList } from './shapes/plain-list';
import type { Shape } from './shapes/shape';
import { shopify } from './shapes/shopify';
import { square } from './shapes/square';
import { toast } from './shapes/toast';

/** Every shape of export that random shops are written in. */
export const shapes: Shape[] = [
  square,
  shopify,
  loyverse,
  toast,
  odoo,
  odooLines,
  amazon,
  amazonPayments,
  lightspeed,
  onlineRetail,
  frenchTill,
  plainList,
];
