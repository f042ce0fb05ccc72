import {regularModel} from "../dropout_model.ts";

/**
 * MBG/CNBD-k: MBG/NBD with gaps that are Erlang-k, more even than chance: groceries, yearly services.
 * @see Reutterer, Platzer & Schröder 2021, International Journal of Research in Marketing 38(1)
 */
export default regularModel({
  name: "mbg_cnbd_k",
  title: "MBG/CNBD-k",
  atZero: 1,
  typical: {k: 2, r: 1.3, alpha: 6, a: 0.8, b: 2.5}
});
