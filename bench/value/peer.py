"""Fits lifetimes' models to columns of doubles and prints one line of JSON; only the fit is timed."""

import json
import sys
import time
import warnings

import numpy
import pandas
from lifetimes import BetaGeoFitter, ModifiedBetaGeoFitter, ParetoNBDFitter

warnings.filterwarnings("ignore")
fitters = {"bg_nbd": BetaGeoFitter, "mbg_nbd": ModifiedBetaGeoFitter, "pareto_nbd": ParetoNBDFitter}
name, folder = sys.argv[1:]
x, t_x, T = (pandas.Series(numpy.fromfile(f"{folder}/{column}.f64")) for column in ("x", "t_x", "T"))
fitter = fitters[name]()
start, worked = time.perf_counter(), time.process_time()
try:
    fitter.fit(x, t_x, T)
    error = None
except Exception as problem:
    error = type(problem).__name__
seconds, processor = time.perf_counter() - start, time.process_time() - worked
params = {} if error else {key: float(value) for key, value in fitter.params_.items()}
print(json.dumps({"seconds": seconds, "processor": processor, "params": params, "error": error}))
