import {regularModel} from "../dropout_model.ts";

/**
 * BG/CNBD-k: BG/NBD with gaps that are Erlang-k, more even than chance.
 * @see Platzer & Reutterer 2016, Marketing Science 35(5)
 */
export default regularModel({
  name: "bg_cnbd_k",
  title: "BG/CNBD-k",
  atZero: 0,
  typical: {k: 2, r: 1.3, alpha: 6, a: 0.8, b: 2.5}
});
