// \0rolldown/runtime.js
var e = Object.create, t = Object.defineProperty, n = Object.getOwnPropertyDescriptor, r = Object.getOwnPropertyNames, i = Object.getPrototypeOf, a = Object.prototype.hasOwnProperty, o = (e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), e = null), t.exports), s = (e, i, o, s) => {
	if (i && typeof i == "object" || typeof i == "function") for (var c = r(i), l = 0, u = c.length, d; l < u; l++) d = c[l], !a.call(e, d) && d !== o && t(e, d, {
		get: ((e) => i[e]).bind(null, d),
		enumerable: !(s = n(i, d)) || s.enumerable
	});
	return e;
}, c = (n, r, o) => (o = n == null ? {} : e(i(n)), s(r || !n || !n.__esModule || !a.call(n, "default") ? t(o, "default", {
	value: n,
	enumerable: !0
}) : o, n)), l = /* @__PURE__ */ o(((e) => {
	var t = Symbol.for("react.transitional.element"), n = Symbol.for("react.portal"), r = Symbol.for("react.fragment"), i = Symbol.for("react.strict_mode"), a = Symbol.for("react.profiler"), o = Symbol.for("react.consumer"), s = Symbol.for("react.context"), c = Symbol.for("react.forward_ref"), l = Symbol.for("react.suspense"), u = Symbol.for("react.memo"), d = Symbol.for("react.lazy"), f = Symbol.for("react.activity"), p = Symbol.for("react.view_transition"), m = Symbol.iterator;
	function h(e) {
		return typeof e != "object" || !e ? null : (e = m && e[m] || e["@@iterator"], typeof e == "function" ? e : null);
	}
	var g = {
		isMounted: function() {
			return !1;
		},
		enqueueForceUpdate: function() {},
		enqueueReplaceState: function() {},
		enqueueSetState: function() {}
	}, _ = Object.assign, v = {};
	function y(e, t, n) {
		this.props = e, this.context = t, this.refs = v, this.updater = n || g;
	}
	y.prototype.isReactComponent = {}, y.prototype.setState = function(e, t) {
		if (typeof e != "object" && typeof e != "function" && e != null) throw Error("takes an object of state variables to update or a function which returns an object of state variables.");
		this.updater.enqueueSetState(this, e, t, "setState");
	}, y.prototype.forceUpdate = function(e) {
		this.updater.enqueueForceUpdate(this, e, "forceUpdate");
	};
	function b() {}
	b.prototype = y.prototype;
	function x(e, t, n) {
		this.props = e, this.context = t, this.refs = v, this.updater = n || g;
	}
	var S = x.prototype = new b();
	S.constructor = x, _(S, y.prototype), S.isPureReactComponent = !0;
	var C = Array.isArray;
	function w() {}
	var T = {
		H: null,
		A: null,
		T: null,
		S: null
	}, E = Object.prototype.hasOwnProperty;
	function D(e, n, r) {
		var i = r.ref;
		return {
			$$typeof: t,
			type: e,
			key: n,
			ref: i === void 0 ? null : i,
			props: r
		};
	}
	function ee(e, t) {
		return D(e.type, t, e.props);
	}
	function te(e) {
		return typeof e == "object" && !!e && e.$$typeof === t;
	}
	function ne(e) {
		var t = {
			"=": "=0",
			":": "=2"
		};
		return "$" + e.replace(/[=:]/g, function(e) {
			return t[e];
		});
	}
	var O = /\/+/g;
	function re(e, t) {
		return typeof e == "object" && e && e.key != null ? ne("" + e.key) : t.toString(36);
	}
	function ie(e) {
		switch (e.status) {
			case "fulfilled": return e.value;
			case "rejected": throw e.reason;
			default: switch (typeof e.status == "string" ? e.then(w, w) : (e.status = "pending", e.then(function(t) {
				e.status === "pending" && (e.status = "fulfilled", e.value = t);
			}, function(t) {
				e.status === "pending" && (e.status = "rejected", e.reason = t);
			})), e.status) {
				case "fulfilled": return e.value;
				case "rejected": throw e.reason;
			}
		}
		throw e;
	}
	function ae(e, r, i, a, o) {
		var s = typeof e;
		(s === "undefined" || s === "boolean") && (e = null);
		var c = !1;
		if (e === null) c = !0;
		else switch (s) {
			case "bigint":
			case "string":
			case "number":
				c = !0;
				break;
			case "object": switch (e.$$typeof) {
				case t:
				case n:
					c = !0;
					break;
				case d: return c = e._init, ae(c(e._payload), r, i, a, o);
			}
		}
		if (c) return o = o(e), c = a === "" ? "." + re(e, 0) : a, C(o) ? (i = "", c != null && (i = c.replace(O, "$&/") + "/"), ae(o, r, i, "", function(e) {
			return e;
		})) : o != null && (te(o) && (o = ee(o, i + (o.key == null || e && e.key === o.key ? "" : ("" + o.key).replace(O, "$&/") + "/") + c)), r.push(o)), 1;
		c = 0;
		var l = a === "" ? "." : a + ":";
		if (C(e)) for (var u = 0; u < e.length; u++) a = e[u], s = l + re(a, u), c += ae(a, r, i, s, o);
		else if (u = h(e), typeof u == "function") for (e = u.call(e), u = 0; !(a = e.next()).done;) a = a.value, s = l + re(a, u++), c += ae(a, r, i, s, o);
		else if (s === "object") {
			if (typeof e.then == "function") return ae(ie(e), r, i, a, o);
			throw r = String(e), Error("Objects are not valid as a React child (found: " + (r === "[object Object]" ? "object with keys {" + Object.keys(e).join(", ") + "}" : r) + "). If you meant to render a collection of children, use an array instead.");
		}
		return c;
	}
	function oe(e, t, n) {
		if (e == null) return e;
		var r = [], i = 0;
		return ae(e, r, "", "", function(e) {
			return t.call(n, e, i++);
		}), r;
	}
	function se(e) {
		if (e._status === -1) {
			var t = e._result, n = t();
			n.then(function(t) {
				(e._status === 0 || e._status === -1) && (e._status = 1, e._result = t, n.status === void 0 && (n.status = "fulfilled", n.value = t));
			}, function(t) {
				(e._status === 0 || e._status === -1) && (e._status = 2, e._result = t, n.status === void 0 && (n.status = "rejected", n.reason = t));
			}), e._status === -1 && (e._status = 0, e._result = n);
		}
		if (e._status === 1) return e._result.default;
		throw e._result;
	}
	var ce = typeof reportError == "function" ? reportError : function(e) {
		if (typeof window == "object" && typeof window.ErrorEvent == "function") {
			var t = new window.ErrorEvent("error", {
				bubbles: !0,
				cancelable: !0,
				message: typeof e == "object" && e && typeof e.message == "string" ? String(e.message) : String(e),
				error: e
			});
			if (!window.dispatchEvent(t)) return;
		} else if (typeof process == "object" && typeof process.emit == "function") {
			process.emit("uncaughtException", e);
			return;
		}
		console.error(e);
	};
	function le(e) {
		var t = T.T, n = {};
		n.types = t === null ? null : t.types, T.T = n;
		try {
			var r = e(), i = T.S;
			i !== null && i(n, r), typeof r == "object" && r && typeof r.then == "function" && r.then(w, ce);
		} catch (e) {
			ce(e);
		} finally {
			t !== null && n.types !== null && (t.types = n.types), T.T = t;
		}
	}
	function k(e) {
		var t = T.T;
		if (t !== null) {
			var n = t.types;
			n === null ? t.types = [e] : n.indexOf(e) === -1 && n.push(e);
		} else le(k.bind(null, e));
	}
	var ue = {
		map: oe,
		forEach: function(e, t, n) {
			oe(e, function() {
				t.apply(this, arguments);
			}, n);
		},
		count: function(e) {
			var t = 0;
			return oe(e, function() {
				t++;
			}), t;
		},
		toArray: function(e) {
			return oe(e, function(e) {
				return e;
			}) || [];
		},
		only: function(e) {
			if (!te(e)) throw Error("React.Children.only expected to receive a single React element child.");
			return e;
		}
	};
	e.Activity = f, e.Children = ue, e.Component = y, e.Fragment = r, e.Profiler = a, e.PureComponent = x, e.StrictMode = i, e.Suspense = l, e.ViewTransition = p, e.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE = T, e.__COMPILER_RUNTIME = {
		__proto__: null,
		c: function(e) {
			return T.H.useMemoCache(e);
		}
	}, e.addTransitionType = k, e.cache = function(e) {
		return function() {
			return e.apply(null, arguments);
		};
	}, e.cacheSignal = function() {
		return null;
	}, e.cloneElement = function(e, t, n) {
		if (e == null) throw Error("The argument must be a React element, but you passed " + e + ".");
		var r = _({}, e.props), i = e.key;
		if (t != null) for (a in t.key !== void 0 && (i = "" + t.key), t) !E.call(t, a) || a === "key" || a === "__self" || a === "__source" || a === "ref" && t.ref === void 0 || (r[a] = t[a]);
		var a = arguments.length - 2;
		if (a === 1) r.children = n;
		else if (1 < a) {
			for (var o = Array(a), s = 0; s < a; s++) o[s] = arguments[s + 2];
			r.children = o;
		}
		return D(e.type, i, r);
	}, e.createContext = function(e) {
		return e = {
			$$typeof: s,
			_currentValue: e,
			_currentValue2: e,
			_threadCount: 0,
			Provider: null,
			Consumer: null
		}, e.Provider = e, e.Consumer = {
			$$typeof: o,
			_context: e
		}, e;
	}, e.createElement = function(e, t, n) {
		var r, i = {}, a = null;
		if (t != null) for (r in t.key !== void 0 && (a = "" + t.key), t) E.call(t, r) && r !== "key" && r !== "__self" && r !== "__source" && (i[r] = t[r]);
		var o = arguments.length - 2;
		if (o === 1) i.children = n;
		else if (1 < o) {
			for (var s = Array(o), c = 0; c < o; c++) s[c] = arguments[c + 2];
			i.children = s;
		}
		if (e && e.defaultProps) for (r in o = e.defaultProps, o) i[r] === void 0 && (i[r] = o[r]);
		return D(e, a, i);
	}, e.createRef = function() {
		return { current: null };
	}, e.forwardRef = function(e) {
		return {
			$$typeof: c,
			render: e
		};
	}, e.isValidElement = te, e.lazy = function(e) {
		return {
			$$typeof: d,
			_payload: {
				_status: -1,
				_result: e
			},
			_init: se
		};
	}, e.memo = function(e, t) {
		return {
			$$typeof: u,
			type: e,
			compare: t === void 0 ? null : t
		};
	}, e.startTransition = le, e.unstable_useCacheRefresh = function() {
		return T.H.useCacheRefresh();
	}, e.use = function(e) {
		return T.H.use(e);
	}, e.useActionState = function(e, t, n) {
		return T.H.useActionState(e, t, n);
	}, e.useCallback = function(e, t) {
		return T.H.useCallback(e, t);
	}, e.useContext = function(e) {
		return T.H.useContext(e);
	}, e.useDebugValue = function() {}, e.useDeferredValue = function(e, t) {
		return T.H.useDeferredValue(e, t);
	}, e.useEffect = function(e, t) {
		return T.H.useEffect(e, t);
	}, e.useEffectEvent = function(e) {
		return T.H.useEffectEvent(e);
	}, e.useId = function() {
		return T.H.useId();
	}, e.useImperativeHandle = function(e, t, n) {
		return T.H.useImperativeHandle(e, t, n);
	}, e.useInsertionEffect = function(e, t) {
		return T.H.useInsertionEffect(e, t);
	}, e.useLayoutEffect = function(e, t) {
		return T.H.useLayoutEffect(e, t);
	}, e.useMemo = function(e, t) {
		return T.H.useMemo(e, t);
	}, e.useOptimistic = function(e, t) {
		return T.H.useOptimistic(e, t);
	}, e.useReducer = function(e, t, n) {
		return T.H.useReducer(e, t, n);
	}, e.useRef = function(e) {
		return T.H.useRef(e);
	}, e.useState = function(e) {
		return T.H.useState(e);
	}, e.useSyncExternalStore = function(e, t, n) {
		return T.H.useSyncExternalStore(e, t, n);
	}, e.useTransition = function() {
		return T.H.useTransition();
	}, e.version = "19.3.1";
})), u = /* @__PURE__ */ o(((e, t) => {
	t.exports = l();
})), d = /* @__PURE__ */ o(((e) => {
	function t(e, t) {
		var n = e.length;
		e.push(t);
		a: for (; 0 < n;) {
			var r = n - 1 >>> 1, a = e[r];
			if (0 < i(a, t)) e[r] = t, e[n] = a, n = r;
			else break a;
		}
	}
	function n(e) {
		return e.length === 0 ? null : e[0];
	}
	function r(e) {
		if (e.length === 0) return null;
		var t = e[0], n = e.pop();
		if (n !== t) {
			e[0] = n;
			a: for (var r = 0, a = e.length, o = a >>> 1; r < o;) {
				var s = 2 * (r + 1) - 1, c = e[s], l = s + 1, u = e[l];
				if (0 > i(c, n)) l < a && 0 > i(u, c) ? (e[r] = u, e[l] = n, r = l) : (e[r] = c, e[s] = n, r = s);
				else if (l < a && 0 > i(u, n)) e[r] = u, e[l] = n, r = l;
				else break a;
			}
		}
		return t;
	}
	function i(e, t) {
		var n = e.sortIndex - t.sortIndex;
		return n === 0 ? e.id - t.id : n;
	}
	if (e.unstable_now = void 0, typeof performance == "object" && typeof performance.now == "function") {
		var a = performance;
		e.unstable_now = function() {
			return a.now();
		};
	} else {
		var o = Date, s = o.now();
		e.unstable_now = function() {
			return o.now() - s;
		};
	}
	var c = [], l = [], u = 1, d = null, f = 3, p = !1, m = !1, h = !1, g = !1, _ = typeof setTimeout == "function" ? setTimeout : null, v = typeof clearTimeout == "function" ? clearTimeout : null, y = typeof setImmediate < "u" ? setImmediate : null;
	function b(e) {
		for (var i = n(l); i !== null;) {
			if (i.callback === null) r(l);
			else if (i.startTime <= e) r(l), i.sortIndex = i.expirationTime, t(c, i);
			else break;
			i = n(l);
		}
	}
	function x(e) {
		if (h = !1, b(e), !m) {
			if (n(c) !== null) m = !0, S || (S = !0, ee());
			else {
				var t = n(l);
				t !== null && O(x, t.startTime - e);
			}
		}
	}
	var S = !1, C = -1, w = 5, T = -1;
	function E() {
		return g ? !0 : !(e.unstable_now() - T < w);
	}
	function D() {
		if (g = !1, S) {
			var t = e.unstable_now();
			T = t;
			var i = !0;
			try {
				a: {
					m = !1, h && (h = !1, v(C), C = -1), p = !0;
					var a = f;
					try {
						b: {
							for (b(t), d = n(c); d !== null && !(d.expirationTime > t && E());) {
								var o = d.callback;
								if (typeof o == "function") {
									d.callback = null, f = d.priorityLevel;
									var s = o(d.expirationTime <= t);
									if (t = e.unstable_now(), typeof s == "function") {
										d.callback = s, b(t), i = !0;
										break b;
									}
									d === n(c) && r(c), b(t);
								} else r(c);
								d = n(c);
							}
							if (d !== null) i = !0;
							else {
								var u = n(l);
								u !== null && O(x, u.startTime - t), i = !1;
							}
						}
						break a;
					} finally {
						d = null, f = a, p = !1;
					}
					i = void 0;
				}
			} finally {
				i ? ee() : S = !1;
			}
		}
	}
	var ee;
	if (typeof y == "function") ee = function() {
		y(D);
	};
	else if (typeof MessageChannel < "u") {
		var te = new MessageChannel(), ne = te.port2;
		te.port1.onmessage = D, ee = function() {
			ne.postMessage(null);
		};
	} else ee = function() {
		_(D, 0);
	};
	function O(t, n) {
		C = _(function() {
			t(e.unstable_now());
		}, n);
	}
	e.unstable_IdlePriority = 5, e.unstable_ImmediatePriority = 1, e.unstable_LowPriority = 4, e.unstable_NormalPriority = 3, e.unstable_Profiling = null, e.unstable_UserBlockingPriority = 2, e.unstable_cancelCallback = function(e) {
		e.callback = null;
	}, e.unstable_forceFrameRate = function(e) {
		0 > e || 125 < e ? console.error("forceFrameRate takes a positive int between 0 and 125, forcing frame rates higher than 125 fps is not supported") : w = 0 < e ? Math.floor(1e3 / e) : 5;
	}, e.unstable_getCurrentPriorityLevel = function() {
		return f;
	}, e.unstable_next = function(e) {
		switch (f) {
			case 1:
			case 2:
			case 3:
				var t = 3;
				break;
			default: t = f;
		}
		var n = f;
		f = t;
		try {
			return e();
		} finally {
			f = n;
		}
	}, e.unstable_requestPaint = function() {
		g = !0;
	}, e.unstable_runWithPriority = function(e, t) {
		switch (e) {
			case 1:
			case 2:
			case 3:
			case 4:
			case 5: break;
			default: e = 3;
		}
		var n = f;
		f = e;
		try {
			return t();
		} finally {
			f = n;
		}
	}, e.unstable_scheduleCallback = function(r, i, a) {
		var o = e.unstable_now();
		switch (typeof a == "object" && a ? (a = a.delay, a = typeof a == "number" && 0 < a ? o + a : o) : a = o, r) {
			case 1:
				var s = -1;
				break;
			case 2:
				s = 250;
				break;
			case 5:
				s = 1073741823;
				break;
			case 4:
				s = 1e4;
				break;
			default: s = 5e3;
		}
		return s = a + s, r = {
			id: u++,
			callback: i,
			priorityLevel: r,
			startTime: a,
			expirationTime: s,
			sortIndex: -1
		}, a > o ? (r.sortIndex = a, t(l, r), n(c) === null && r === n(l) && (h ? (v(C), C = -1) : h = !0, O(x, a - o))) : (r.sortIndex = s, t(c, r), m || p || (m = !0, S || (S = !0, ee()))), r;
	}, e.unstable_shouldYield = E, e.unstable_wrapCallback = function(e) {
		var t = f;
		return function() {
			var n = f;
			f = t;
			try {
				return e.apply(this, arguments);
			} finally {
				f = n;
			}
		};
	};
})), f = /* @__PURE__ */ o(((e, t) => {
	t.exports = d();
})), p = /* @__PURE__ */ o(((e) => {
	var t = u();
	function n(e) {
		var t = "https://react.dev/errors/" + e;
		if (1 < arguments.length) {
			t += "?args[]=" + encodeURIComponent(arguments[1]);
			for (var n = 2; n < arguments.length; n++) t += "&args[]=" + encodeURIComponent(arguments[n]);
		}
		return "Minified React error #" + e + "; visit " + t + " for the full message or use the non-minified dev environment for full errors and additional helpful warnings.";
	}
	function r() {}
	var i = {
		d: {
			f: r,
			r: function() {
				throw Error(n(522));
			},
			D: r,
			C: r,
			L: r,
			m: r,
			X: r,
			S: r,
			M: r
		},
		p: 0,
		findDOMNode: null
	}, a = Symbol.for("react.portal"), o = Symbol.for("react.recoverable"), s = Symbol.for("react.optimistic_key");
	function c(e, t, n) {
		var r = 3 < arguments.length && arguments[3] !== void 0 ? arguments[3] : null;
		return {
			$$typeof: a,
			key: r == null ? null : r === s ? s : "" + r,
			children: e,
			containerInfo: t,
			implementation: n
		};
	}
	var l = t.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
	function d(e, t) {
		if (e === "font") return "";
		if (typeof t == "string") return t === "use-credentials" ? t : "";
	}
	e.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE = i, e.browser = function(e) {
		return {
			$$typeof: o,
			_reason: e
		};
	}, e.createPortal = function(e, t) {
		var r = 2 < arguments.length && arguments[2] !== void 0 ? arguments[2] : null;
		if (!t || t.nodeType !== 1 && t.nodeType !== 9 && t.nodeType !== 11) throw Error(n(299));
		return c(e, t, null, r);
	}, e.flushSync = function(e) {
		var t = l.T, n = i.p;
		try {
			if (l.T = null, i.p = 2, e) return e();
		} finally {
			l.T = t, i.p = n, i.d.f();
		}
	}, e.preconnect = function(e, t) {
		typeof e == "string" && (t ? (t = t.crossOrigin, t = typeof t == "string" ? t === "use-credentials" ? t : "" : void 0) : t = null, i.d.C(e, t));
	}, e.prefetchDNS = function(e) {
		typeof e == "string" && i.d.D(e);
	}, e.preinit = function(e, t) {
		if (typeof e == "string" && t && typeof t.as == "string") {
			var n = t.as, r = d(n, t.crossOrigin), a = typeof t.integrity == "string" ? t.integrity : void 0, o = typeof t.fetchPriority == "string" ? t.fetchPriority : void 0;
			n === "style" ? i.d.S(e, typeof t.precedence == "string" ? t.precedence : void 0, {
				crossOrigin: r,
				integrity: a,
				fetchPriority: o
			}) : n === "script" && i.d.X(e, {
				crossOrigin: r,
				integrity: a,
				fetchPriority: o,
				nonce: typeof t.nonce == "string" ? t.nonce : void 0
			});
		}
	}, e.preinitModule = function(e, t) {
		if (typeof e == "string") {
			if (typeof t == "object" && t) {
				if (t.as == null || t.as === "script") {
					var n = d(t.as, t.crossOrigin);
					i.d.M(e, {
						crossOrigin: n,
						integrity: typeof t.integrity == "string" ? t.integrity : void 0,
						nonce: typeof t.nonce == "string" ? t.nonce : void 0,
						fetchPriority: typeof t.fetchPriority == "string" ? t.fetchPriority : void 0
					});
				}
			} else t ?? i.d.M(e);
		}
	}, e.preload = function(e, t) {
		if (typeof e == "string" && typeof t == "object" && t && typeof t.as == "string") {
			var n = t.as, r = d(n, t.crossOrigin);
			i.d.L(e, n, {
				crossOrigin: r,
				integrity: typeof t.integrity == "string" ? t.integrity : void 0,
				nonce: typeof t.nonce == "string" ? t.nonce : void 0,
				type: typeof t.type == "string" ? t.type : void 0,
				fetchPriority: typeof t.fetchPriority == "string" ? t.fetchPriority : void 0,
				referrerPolicy: typeof t.referrerPolicy == "string" ? t.referrerPolicy : void 0,
				imageSrcSet: typeof t.imageSrcSet == "string" ? t.imageSrcSet : void 0,
				imageSizes: typeof t.imageSizes == "string" ? t.imageSizes : void 0,
				media: typeof t.media == "string" ? t.media : void 0
			});
		}
	}, e.preloadModule = function(e, t) {
		if (typeof e == "string") {
			if (t) {
				var n = d(t.as, t.crossOrigin);
				i.d.m(e, {
					as: typeof t.as == "string" && t.as !== "script" ? t.as : void 0,
					crossOrigin: n,
					integrity: typeof t.integrity == "string" ? t.integrity : void 0,
					nonce: typeof t.nonce == "string" ? t.nonce : void 0,
					fetchPriority: typeof t.fetchPriority == "string" ? t.fetchPriority : void 0
				});
			} else i.d.m(e);
		}
	}, e.requestFormReset = function(e) {
		i.d.r(e);
	}, e.unstable_batchedUpdates = function(e, t) {
		return e(t);
	}, e.useFormState = function(e, t, n) {
		return l.H.useFormState(e, t, n);
	}, e.useFormStatus = function() {
		return l.H.useHostTransitionStatus();
	}, e.version = "19.3.1";
})), m = /* @__PURE__ */ o(((e, t) => {
	function n() {
		if (typeof __REACT_DEVTOOLS_GLOBAL_HOOK__ < "u" && typeof __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE == "function") try {
			__REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE(n);
		} catch (e) {
			console.error(e);
		}
	}
	n(), t.exports = p();
})), h = /* @__PURE__ */ o(((e) => {
	var t = f(), n = u(), r = m();
	function i(e) {
		var t = "https://react.dev/errors/" + e;
		if (1 < arguments.length) {
			t += "?args[]=" + encodeURIComponent(arguments[1]);
			for (var n = 2; n < arguments.length; n++) t += "&args[]=" + encodeURIComponent(arguments[n]);
		}
		return "Minified React error #" + e + "; visit " + t + " for the full message or use the non-minified dev environment for full errors and additional helpful warnings.";
	}
	function a(e) {
		return !(!e || e.nodeType !== 1 && e.nodeType !== 9 && e.nodeType !== 11);
	}
	function o(e) {
		for (var t = e, n = t; n && !n.alternate;) t = n, t.flags & 4098 && (e = t.return), n = t.return;
		for (; t.return;) t = t.return;
		return t.tag === 3 ? e : null;
	}
	function s(e) {
		if (e.tag === 13) {
			var t = e.memoizedState;
			if (t === null && (e = e.alternate, e !== null && (t = e.memoizedState)), t !== null) return t.dehydrated;
		}
		return null;
	}
	function c(e) {
		if (e.tag === 31) {
			var t = e.memoizedState;
			if (t === null && (e = e.alternate, e !== null && (t = e.memoizedState)), t !== null) return t.dehydrated;
		}
		return null;
	}
	function l(e) {
		if (o(e) !== e) throw Error(i(188));
	}
	function d(e) {
		var t = e.alternate;
		if (!t) {
			if (t = o(e), t === null) throw Error(i(188));
			return t === e ? e : null;
		}
		for (var n = e, r = t;;) {
			var a = n.return;
			if (a === null) break;
			var s = a.alternate;
			if (s === null) {
				if (r = a.return, r !== null) {
					n = r;
					continue;
				}
				break;
			}
			if (a.child === s.child) {
				for (s = a.child; s;) {
					if (s === n) return l(a), e;
					if (s === r) return l(a), t;
					s = s.sibling;
				}
				throw Error(i(188));
			}
			if (n.return !== r.return) n = a, r = s;
			else {
				for (var c = !1, u = a.child; u;) {
					if (u === n) {
						c = !0, n = a, r = s;
						break;
					}
					if (u === r) {
						c = !0, r = a, n = s;
						break;
					}
					u = u.sibling;
				}
				if (!c) {
					for (u = s.child; u;) {
						if (u === n) {
							c = !0, n = s, r = a;
							break;
						}
						if (u === r) {
							c = !0, r = s, n = a;
							break;
						}
						u = u.sibling;
					}
					if (!c) throw Error(i(189));
				}
			}
			if (n.alternate !== r) throw Error(i(190));
		}
		if (n.tag !== 3) throw Error(i(188));
		return n.stateNode.current === n ? e : t;
	}
	function p(e) {
		var t = e.tag;
		if (t === 5 || t === 26 || t === 27 || t === 6) return e;
		for (e = e.child; e !== null;) {
			if (t = p(e), t !== null) return t;
			e = e.sibling;
		}
		return null;
	}
	function h(e, t, n, r, i, a) {
		for (; e !== null;) {
			if ((e.tag === 5 || e.tag === 27 || e.tag === 6) && n(e, r, i, a) || (e.tag !== 22 || e.memoizedState === null) && (t || e.tag !== 5 && e.tag !== 27) && h(e.child, t, n, r, i, a)) return !0;
			e = e.sibling;
		}
		return !1;
	}
	function g(e) {
		for (e = e.return; e !== null;) {
			if (e.tag === 3 || e.tag === 5 || e.tag === 27) return e;
			e = e.return;
		}
		return null;
	}
	function _(e) {
		var t = !1;
		for (e = e.return; e !== null && (e.tag === 4 && (t = !0), e.tag !== 3 && e.tag !== 5 && e.tag !== 27);) e = e.return;
		return t;
	}
	function v(e) {
		var t = [null, null], n = g(e);
		return n === null || y(t, e, n.child, { foundSelf: !1 }), t;
	}
	function y(e, t, n, r) {
		for (; n !== null;) {
			if (n === t) r.foundSelf = !0;
			else if (n.tag === 5 || n.tag === 27 || n.tag === 6) {
				if (r.foundSelf) return e[1] = n, !0;
				e[0] = n;
			} else if ((n.tag !== 22 || n.memoizedState === null) && y(e, t, n.child, r)) return !0;
			n = n.sibling;
		}
		return !1;
	}
	function b(e) {
		switch (e.tag) {
			case 5:
			case 27:
			case 6: return e.stateNode;
			case 3: return e.stateNode.containerInfo;
			default: throw Error(i(559));
		}
	}
	var x = null, S = null;
	function C(e, t, n) {
		return e === n || e === t && (x = e, !0);
	}
	function w(e, t, n) {
		return e === n ? (S = e, !1) : e === t && (S !== null && (x = e), !0);
	}
	function T(e) {
		if (e === null) return null;
		do
			e = e === null ? null : e.return;
		while (e && e.tag !== 5 && e.tag !== 27 && e.tag !== 3);
		return e || null;
	}
	function E(e, t, n) {
		for (var r = 0, i = e; i; i = n(i)) r++;
		i = 0;
		for (var a = t; a; a = n(a)) i++;
		for (; 0 < r - i;) e = n(e), r--;
		for (; 0 < i - r;) t = n(t), i--;
		for (; r--;) {
			if (e === t || t !== null && e === t.alternate) return e;
			e = n(e), t = n(t);
		}
		return null;
	}
	var D = Object.assign, ee = Symbol.for("react.element"), te = Symbol.for("react.transitional.element"), ne = Symbol.for("react.portal"), O = Symbol.for("react.fragment"), re = Symbol.for("react.strict_mode"), ie = Symbol.for("react.profiler"), ae = Symbol.for("react.consumer"), oe = Symbol.for("react.context"), se = Symbol.for("react.forward_ref"), ce = Symbol.for("react.suspense"), le = Symbol.for("react.suspense_list"), k = Symbol.for("react.memo"), ue = Symbol.for("react.lazy"), A = Symbol.for("react.activity"), de = Symbol.for("react.legacy_hidden"), fe = Symbol.for("react.memo_cache_sentinel"), j = Symbol.for("react.view_transition"), pe = Symbol.for("react.recoverable"), me = Symbol.iterator;
	function he(e) {
		return typeof e != "object" || !e ? null : (e = me && e[me] || e["@@iterator"], typeof e == "function" ? e : null);
	}
	var ge = Symbol.for("react.client.reference");
	function _e(e) {
		if (e == null) return null;
		if (typeof e == "function") return e.$$typeof === ge ? null : e.displayName || e.name || null;
		if (typeof e == "string") return e;
		switch (e) {
			case O: return "Fragment";
			case ie: return "Profiler";
			case re: return "StrictMode";
			case ce: return "Suspense";
			case le: return "SuspenseList";
			case A: return "Activity";
			case j: return "ViewTransition";
		}
		if (typeof e == "object") switch (e.$$typeof) {
			case ne: return "Portal";
			case oe: return e.displayName || "Context";
			case ae: return (e._context.displayName || "Context") + ".Consumer";
			case se:
				var t = e.render;
				return e = e.displayName, e ||= (e = t.displayName || t.name || "", e === "" ? "ForwardRef" : "ForwardRef(" + e + ")"), e;
			case k: return t = e.displayName || null, t === null ? _e(e.type) || "Memo" : t;
			case ue:
				t = e._payload, e = e._init;
				try {
					return _e(e(t));
				} catch {}
		}
		return null;
	}
	var ve = Array.isArray, M = n.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE, N = r.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE, ye = {
		pending: !1,
		data: null,
		method: null,
		action: null
	}, be = [], xe = -1;
	function Se(e) {
		return { current: e };
	}
	function Ce(e) {
		0 > xe || (e.current = be[xe], be[xe] = null, xe--);
	}
	function P(e, t) {
		xe++, be[xe] = e.current, e.current = t;
	}
	var we = Se(null), Te = Se(null), Ee = Se(null), De = Se(null);
	function Oe(e, t) {
		switch (P(Ee, t), P(Te, e), P(we, null), t.nodeType) {
			case 9:
			case 11:
				e = (e = t.documentElement) && (e = e.namespaceURI) ? up(e) : 0;
				break;
			default: if (e = t.tagName, t = t.namespaceURI) t = up(t), e = dp(t, e);
			else switch (e) {
				case "svg":
					e = 1;
					break;
				case "math":
					e = 2;
					break;
				default: e = 0;
			}
		}
		Ce(we), P(we, e);
	}
	function ke() {
		Ce(we), Ce(Te), Ce(Ee);
	}
	function Ae(e) {
		var t = e.memoizedState;
		t !== null && (sh._currentValue = t.memoizedState, P(De, e)), t = we.current;
		var n = dp(t, e.type);
		t !== n && (P(Te, e), P(we, n));
	}
	function je(e) {
		Te.current === e && (Ce(we), Ce(Te)), De.current === e && (Ce(De), sh._currentValue = ye);
	}
	var Me, Ne;
	function Pe(e) {
		if (Me === void 0) try {
			throw Error();
		} catch (e) {
			var t = e.stack.trim().match(/\n( *(at )?)/);
			Me = t && t[1] || "", Ne = -1 < e.stack.indexOf("\n    at") ? " (<anonymous>)" : -1 < e.stack.indexOf("@") ? "@unknown:0:0" : "";
		}
		return "\n" + Me + e + Ne;
	}
	var Fe = !1;
	function Ie(e, t) {
		if (!e || Fe) return "";
		Fe = !0;
		var n = Error.prepareStackTrace;
		Error.prepareStackTrace = void 0;
		try {
			var r = { DetermineComponentFrameRoot: function() {
				try {
					if (t) {
						var n = function() {
							throw Error();
						};
						if (Object.defineProperty(n.prototype, "props", { set: function() {
							throw Error();
						} }), typeof Reflect == "object" && Reflect.construct) {
							try {
								Reflect.construct(n, []);
							} catch (e) {
								var r = e;
							}
							Reflect.construct(e, [], n);
						} else {
							try {
								n.call();
							} catch (e) {
								r = e;
							}
							n = !1;
							try {
								var i = Object.getOwnPropertyDescriptor(e.prototype, "props");
								Object.defineProperty(e.prototype, "props", {
									configurable: !0,
									set: function() {
										throw Error();
									}
								}), n = !0, new e();
							} finally {
								n && (i === void 0 ? delete e.prototype.props : Object.defineProperty(e.prototype, "props", i));
							}
						}
					} else {
						try {
							throw Error();
						} catch (e) {
							r = e;
						}
						(n = e()) && typeof n.catch == "function" && n.catch(function() {});
					}
				} catch (e) {
					if (e && r && typeof e.stack == "string") return [e.stack, r.stack];
				}
				return [null, null];
			} };
			r.DetermineComponentFrameRoot.displayName = "DetermineComponentFrameRoot";
			var i = Object.getOwnPropertyDescriptor(r.DetermineComponentFrameRoot, "name");
			i && i.configurable && Object.defineProperty(r.DetermineComponentFrameRoot, "name", { value: "DetermineComponentFrameRoot" });
			var a = r.DetermineComponentFrameRoot(), o = a[0], s = a[1];
			if (o && s) {
				var c = o.split("\n"), l = s.split("\n");
				for (i = r = 0; r < c.length && !c[r].includes("DetermineComponentFrameRoot");) r++;
				for (; i < l.length && !l[i].includes("DetermineComponentFrameRoot");) i++;
				if (r === c.length || i === l.length) for (r = c.length - 1, i = l.length - 1; 1 <= r && 0 <= i && c[r] !== l[i];) i--;
				for (; 1 <= r && 0 <= i; r--, i--) if (c[r] !== l[i]) {
					if (r !== 1 || i !== 1) do
						if (r--, i--, 0 > i || c[r] !== l[i]) {
							var u = "\n" + c[r].replace(" at new ", " at ");
							return e.displayName && u.includes("<anonymous>") && (u = u.replace("<anonymous>", e.displayName)), u;
						}
					while (1 <= r && 0 <= i);
					break;
				}
			}
		} finally {
			Fe = !1, Error.prepareStackTrace = n;
		}
		return (n = e ? e.displayName || e.name : "") ? Pe(n) : "";
	}
	function Le(e, t) {
		switch (e.tag) {
			case 26:
			case 27:
			case 5: return Pe(e.type);
			case 16: return Pe("Lazy");
			case 13: return e.child !== t && t !== null ? Pe("Suspense Fallback") : Pe("Suspense");
			case 19: return Pe("SuspenseList");
			case 0:
			case 15: return Ie(e.type, !1);
			case 11: return Ie(e.type.render, !1);
			case 1: return Ie(e.type, !0);
			case 31: return Pe("Activity");
			case 30: return Pe("ViewTransition");
			default: return "";
		}
	}
	function Re(e) {
		try {
			var t = "", n = null;
			do
				t += Le(e, n), n = e, e = e.return;
			while (e);
			return t;
		} catch (e) {
			return "\nError generating stack: " + e.message + "\n" + e.stack;
		}
	}
	var ze = Object.prototype.hasOwnProperty, Be = t.unstable_scheduleCallback, Ve = t.unstable_cancelCallback, He = t.unstable_shouldYield, Ue = t.unstable_requestPaint, We = t.unstable_now, Ge = t.unstable_getCurrentPriorityLevel, Ke = t.unstable_ImmediatePriority, qe = t.unstable_UserBlockingPriority, Je = t.unstable_NormalPriority, Ye = t.unstable_LowPriority, Xe = t.unstable_IdlePriority, Ze = t.log, Qe = t.unstable_setDisableYieldValue, $e = null, et = null;
	function tt(e) {
		if (typeof Ze == "function" && Qe(e), et && typeof et.setStrictMode == "function") try {
			et.setStrictMode($e, e);
		} catch {}
	}
	var nt = Math.clz32 ? Math.clz32 : at, rt = Math.log, it = Math.LN2;
	function at(e) {
		return e >>>= 0, e === 0 ? 32 : 31 - (rt(e) / it | 0) | 0;
	}
	var ot = 256, st = 262144, ct = 4194304;
	function lt(e) {
		var t = e & 42;
		if (t !== 0) return t;
		switch (e & -e) {
			case 1: return 1;
			case 2: return 2;
			case 4: return 4;
			case 8: return 8;
			case 16: return 16;
			case 32: return 32;
			case 64: return 64;
			case 128: return 128;
			case 256:
			case 512:
			case 1024:
			case 2048:
			case 4096:
			case 8192:
			case 16384:
			case 32768:
			case 65536:
			case 131072: return e & -e;
			case 262144:
			case 524288:
			case 1048576:
			case 2097152: return e & 3932160;
			case 4194304:
			case 8388608:
			case 16777216:
			case 33554432: return e & 62914560;
			case 67108864: return 67108864;
			case 134217728: return 134217728;
			case 268435456: return 268435456;
			case 536870912: return 536870912;
			case 1073741824: return 0;
			default: return e;
		}
	}
	function ut(e, t, n) {
		var r = e.pendingLanes;
		if (r === 0) return 0;
		var i = 0, a = e.suspendedLanes, o = e.pingedLanes;
		e = e.warmLanes;
		var s = r & 134217727;
		return s === 0 ? (s = r & ~a, s === 0 ? o === 0 ? n || (n = r & ~e, n !== 0 && (i = lt(n))) : i = lt(o) : i = lt(s)) : (r = s & ~a, r === 0 ? (o &= s, o === 0 ? n || (n = s & ~e, n !== 0 && (i = lt(n))) : i = lt(o)) : i = lt(r)), i === 0 ? 0 : t !== 0 && t !== i && (t & a) === 0 && (a = i & -i, n = t & -t, a >= n || a === 32 && n & 4194048) ? t : i;
	}
	function dt(e, t) {
		return (e.pendingLanes & ~(e.suspendedLanes & ~e.pingedLanes) & t) === 0;
	}
	function ft(e, t) {
		t & 8 && (t |= t & 32);
		var n = e.entangledLanes;
		if (n !== 0) for (e = e.entanglements, n &= t; 0 < n;) {
			var r = 31 - nt(n), i = 1 << r;
			t |= e[r], n &= ~i;
		}
		return t;
	}
	function pt(e, t) {
		switch (e) {
			case 1:
			case 2:
			case 4:
			case 8:
			case 64: return t + 250;
			case 16:
			case 32:
			case 128:
			case 256:
			case 512:
			case 1024:
			case 2048:
			case 4096:
			case 8192:
			case 16384:
			case 32768:
			case 65536:
			case 131072:
			case 262144:
			case 524288:
			case 1048576:
			case 2097152: return t + 5e3;
			case 4194304:
			case 8388608:
			case 16777216:
			case 33554432: return -1;
			case 67108864:
			case 134217728:
			case 268435456:
			case 536870912:
			case 1073741824: return -1;
			default: return -1;
		}
	}
	function mt() {
		var e = ct;
		return ct <<= 1, !(ct & 62914560) && (ct = 4194304), e;
	}
	function ht(e) {
		for (var t = [], n = 0; 31 > n; n++) t.push(e);
		return t;
	}
	function gt(e, t) {
		e.pendingLanes |= t, t !== 268435456 && (e.suspendedLanes = 0, e.pingedLanes = 0, e.warmLanes = 0);
	}
	function _t(e, t, n, r, i, a) {
		var o = e.pendingLanes;
		e.pendingLanes = n, e.suspendedLanes = 0, e.pingedLanes = 0, e.warmLanes = 0, e.expiredLanes &= n, e.entangledLanes &= n, e.errorRecoveryDisabledLanes &= n, e.shellSuspendCounter = 0;
		var s = e.entanglements, c = e.expirationTimes, l = e.hiddenUpdates;
		for (n = o & ~n; 0 < n;) {
			var u = 31 - nt(n), d = 1 << u;
			s[u] = 0, c[u] = -1;
			var f = l[u];
			if (f !== null) for (l[u] = null, u = 0; u < f.length; u++) {
				var p = f[u];
				p !== null && (p.lane &= -536870913);
			}
			n &= ~d;
		}
		r !== 0 && vt(e, r, 0), a !== 0 && i === 0 && e.tag !== 0 && (e.suspendedLanes |= a & ~(o & ~t));
	}
	function vt(e, t, n) {
		e.pendingLanes |= t, e.suspendedLanes &= ~t;
		var r = 31 - nt(t);
		e.entangledLanes |= t, e.entanglements[r] = e.entanglements[r] | 1073741824 | n & 261930;
	}
	function yt(e, t) {
		var n = e.entangledLanes |= t;
		for (e = e.entanglements; n;) {
			var r = 31 - nt(n), i = 1 << r;
			i & t | e[r] & t && (e[r] |= t), n &= ~i;
		}
	}
	function bt(e, t) {
		var n = t & -t;
		return n = n & 42 ? 1 : xt(n), (n & (e.suspendedLanes | t)) === 0 ? n : 0;
	}
	function xt(e) {
		switch (e) {
			case 2:
				e = 1;
				break;
			case 8:
				e = 4;
				break;
			case 32:
				e = 16;
				break;
			case 256:
			case 512:
			case 1024:
			case 2048:
			case 4096:
			case 8192:
			case 16384:
			case 32768:
			case 65536:
			case 131072:
			case 262144:
			case 524288:
			case 1048576:
			case 2097152:
			case 4194304:
			case 8388608:
			case 16777216:
			case 33554432:
				e = 128;
				break;
			case 268435456:
				e = 134217728;
				break;
			default: e = 0;
		}
		return e;
	}
	function St(e) {
		return e &= -e, 2 < e ? 8 < e ? e & 134217727 ? 32 : 268435456 : 8 : 2;
	}
	function Ct() {
		var e = N.p;
		return e === 0 ? (e = window.event, e === void 0 ? 32 : Ch(e.type)) : e;
	}
	function wt(e, t) {
		var n = N.p;
		try {
			return N.p = e, t();
		} finally {
			N.p = n;
		}
	}
	var Tt = Math.random().toString(36).slice(2), Et = "__reactFiber$" + Tt, Dt = "__reactProps$" + Tt, Ot = "__reactContainer$" + Tt, kt = "__reactEvents$" + Tt, At = "__reactListeners$" + Tt, jt = "__reactHandles$" + Tt, Mt = "__reactResources$" + Tt, Nt = "__reactMarker$" + Tt, Pt = "__reactLoad$" + Tt;
	function Ft(e) {
		delete e[Et], delete e[Dt], delete e[At], delete e[jt];
	}
	function It(e) {
		var t;
		if (t = e[Et]) return t;
		for (var n = e.parentNode; n;) {
			if (t = n[Ot] || n[Et]) {
				if (n = t.alternate, t.child !== null || n !== null && n.child !== null) for (e = fm(e); e !== null;) {
					if (n = e[Et]) return n;
					e = fm(e);
				}
				return t;
			}
			e = n, n = e.parentNode;
		}
		return null;
	}
	function F(e) {
		if (e = e[Et] || e[Ot]) {
			var t = e.tag;
			if (t === 5 || t === 6 || t === 13 || t === 31 || t === 26 || t === 27 || t === 3) return e;
		}
		return null;
	}
	function Lt(e) {
		var t = e.tag;
		if (t === 5 || t === 26 || t === 27 || t === 6) return e.stateNode;
		throw Error(i(33));
	}
	function Rt(e) {
		var t = e[Mt];
		return t ||= e[Mt] = {
			hoistableStyles: /* @__PURE__ */ new Map(),
			hoistableScripts: /* @__PURE__ */ new Map()
		}, t;
	}
	function zt(e) {
		e[Nt] = !0;
	}
	function Bt(e) {
		e[Pt] = void 0;
	}
	var Vt = /* @__PURE__ */ new Set(), Ht = {};
	function I(e, t) {
		Ut(e, t), Ut(e + "Capture", t);
	}
	function Ut(e, t) {
		for (Ht[e] = t, e = 0; e < t.length; e++) Vt.add(t[e]);
	}
	var Wt = RegExp("^[:A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD][:A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*$"), Gt = {}, Kt = {};
	function qt(e) {
		return ze.call(Kt, e) ? !0 : ze.call(Gt, e) ? !1 : Wt.test(e) ? Kt[e] = !0 : (Gt[e] = !0, !1);
	}
	var L = !1;
	function Jt() {
		var e = L;
		return L = !1, e;
	}
	function Yt(e, t, n) {
		if (qt(t)) {
			if (n === null) e.removeAttribute(t);
			else {
				switch (typeof n) {
					case "undefined":
					case "function":
					case "symbol":
						e.removeAttribute(t);
						return;
					case "boolean":
						var r = t.toLowerCase().slice(0, 5);
						if (r !== "data-" && r !== "aria-") {
							e.removeAttribute(t);
							return;
						}
				}
				e.setAttribute(t, n);
			}
		}
	}
	function Xt(e, t, n) {
		if (n === null) e.removeAttribute(t);
		else {
			switch (typeof n) {
				case "undefined":
				case "function":
				case "symbol":
				case "boolean":
					e.removeAttribute(t);
					return;
			}
			e.setAttribute(t, n);
		}
	}
	function Zt(e, t, n, r) {
		if (r === null) e.removeAttribute(n);
		else {
			switch (typeof r) {
				case "undefined":
				case "function":
				case "symbol":
				case "boolean":
					e.removeAttribute(n);
					return;
			}
			e.setAttributeNS(t, n, r);
		}
	}
	function Qt(e) {
		switch (typeof e) {
			case "bigint":
			case "boolean":
			case "number":
			case "string":
			case "undefined": return e;
			case "object": return e;
			default: return "";
		}
	}
	function R(e) {
		var t = e.type;
		return (e = e.nodeName) && e.toLowerCase() === "input" && (t === "checkbox" || t === "radio");
	}
	function $t(e, t, n) {
		var r = Object.getOwnPropertyDescriptor(e.constructor.prototype, t);
		if (!e.hasOwnProperty(t) && r !== void 0 && typeof r.get == "function" && typeof r.set == "function") {
			var i = r.get, a = r.set;
			return Object.defineProperty(e, t, {
				configurable: !0,
				get: function() {
					return i.call(this);
				},
				set: function(e) {
					n = "" + e, a.call(this, e);
				}
			}), Object.defineProperty(e, t, { enumerable: r.enumerable }), {
				getValue: function() {
					return n;
				},
				setValue: function(e) {
					n = "" + e;
				},
				stopTracking: function() {
					e._valueTracker = null, delete e[t];
				}
			};
		}
	}
	function en(e) {
		if (!e._valueTracker) {
			var t = R(e) ? "checked" : "value";
			e._valueTracker = $t(e, t, "" + e[t]);
		}
	}
	function tn(e) {
		if (!e) return !1;
		var t = e._valueTracker;
		if (!t) return !0;
		var n = t.getValue(), r = "";
		return e && (r = R(e) ? e.checked ? "true" : "false" : e.value), e = r, e !== n && (t.setValue(e), !0);
	}
	var nn = /[\n"\\]/g;
	function rn(e) {
		return e.replace(nn, function(e) {
			return "\\" + e.charCodeAt(0).toString(16) + " ";
		});
	}
	function an(e, t, n, r, i, a, o, s) {
		e.name = "", o != null && typeof o != "function" && typeof o != "symbol" && typeof o != "boolean" ? e.type = o : e.removeAttribute("type"), t == null ? o !== "submit" && o !== "reset" || e.removeAttribute("value") : o === "number" ? (t === 0 && e.value === "" || e.value != t) && (e.value = "" + Qt(t)) : e.value !== "" + Qt(t) && (e.value = "" + Qt(t)), t == null ? n == null ? r != null && e.removeAttribute("value") : sn(e, Qt(n)) : o === "number" && e.value == t ? sn(e, Qt(e.value)) : sn(e, Qt(t)), i == null && a != null && (e.defaultChecked = !!a), i != null && (e.checked = i && typeof i != "function" && typeof i != "symbol"), s != null && typeof s != "function" && typeof s != "symbol" && typeof s != "boolean" ? e.name = "" + Qt(s) : e.removeAttribute("name");
	}
	function on(e, t, n, r, i, a, o, s) {
		if (a != null && typeof a != "function" && typeof a != "symbol" && typeof a != "boolean" && (e.type = a), t != null || n != null) {
			if (!(a !== "submit" && a !== "reset" || t != null)) {
				en(e);
				return;
			}
			n = n == null ? "" : "" + Qt(n), t = t == null ? n : "" + Qt(t), s || t === e.value || (e.value = t), e.defaultValue = t;
		}
		r ??= i, r = typeof r != "function" && typeof r != "symbol" && !!r, e.checked = s ? e.checked : !!r, e.defaultChecked = !!r, o != null && typeof o != "function" && typeof o != "symbol" && typeof o != "boolean" && (e.name = o), en(e);
	}
	function sn(e, t) {
		e.defaultValue !== "" + t && (e.defaultValue = "" + t);
	}
	function cn(e, t, n, r) {
		if (e = e.options, t) {
			t = {};
			for (var i = 0; i < n.length; i++) t["$" + n[i]] = !0;
			for (n = 0; n < e.length; n++) i = t.hasOwnProperty("$" + e[n].value), e[n].selected !== i && (e[n].selected = i), i && r && (e[n].defaultSelected = !0);
		} else {
			for (n = "" + Qt(n), t = null, i = 0; i < e.length; i++) {
				if (e[i].value === n) {
					e[i].selected = !0, r && (e[i].defaultSelected = !0);
					return;
				}
				t !== null || e[i].disabled || (t = e[i]);
			}
			t !== null && (t.selected = !0);
		}
	}
	function ln(e, t, n) {
		t != null && (t = "" + Qt(t), t !== e.value && (e.value = t), n == null) ? e.defaultValue !== t && (e.defaultValue = t) : e.defaultValue = n == null ? "" : "" + Qt(n);
	}
	function un(e, t, n, r) {
		if (t == null) {
			if (r != null) {
				if (n != null) throw Error(i(92));
				if (ve(r)) {
					if (1 < r.length) throw Error(i(93));
					r = r[0];
				}
				n = r;
			}
			n ??= "", t = n;
		}
		n = Qt(t), e.defaultValue = n, r = e.textContent, r === n && r !== "" && r !== null && (e.value = r), en(e);
	}
	function dn(e, t) {
		if (t) {
			var n = e.firstChild;
			if (n && n === e.lastChild && n.nodeType === 3) {
				n.nodeValue = t;
				return;
			}
		}
		e.textContent = t;
	}
	var fn = new Set("animationIterationCount aspectRatio borderImageOutset borderImageSlice borderImageWidth boxFlex boxFlexGroup boxOrdinalGroup columnCount columns flex flexGrow flexPositive flexShrink flexNegative flexOrder gridArea gridRow gridRowEnd gridRowSpan gridRowStart gridColumn gridColumnEnd gridColumnSpan gridColumnStart fontWeight lineClamp lineHeight opacity order orphans scale tabSize widows zIndex zoom fillOpacity floodOpacity stopOpacity strokeDasharray strokeDashoffset strokeMiterlimit strokeOpacity strokeWidth MozAnimationIterationCount MozBoxFlex MozBoxFlexGroup MozLineClamp msAnimationIterationCount msFlex msZoom msFlexGrow msFlexNegative msFlexOrder msFlexPositive msFlexShrink msGridColumn msGridColumnSpan msGridRow msGridRowSpan WebkitAnimationIterationCount WebkitBoxFlex WebKitBoxFlexGroup WebkitBoxOrdinalGroup WebkitColumnCount WebkitColumns WebkitFlex WebkitFlexGrow WebkitFlexPositive WebkitFlexShrink WebkitLineClamp".split(" "));
	function pn(e, t, n) {
		var r = t.indexOf("--") === 0;
		n == null || typeof n == "boolean" || n === "" ? r ? e.setProperty(t, "") : t === "float" ? e.cssFloat = "" : e[t] = "" : r ? e.setProperty(t, n) : typeof n != "number" || n === 0 || fn.has(t) ? t === "float" ? e.cssFloat = n : e[t] = ("" + n).trim() : e[t] = n + "px";
	}
	function mn(e, t, n) {
		if (t != null && typeof t != "object") throw Error(i(62));
		if (e = e.style, n != null) {
			for (var r in n) !n.hasOwnProperty(r) || t != null && t.hasOwnProperty(r) || (r.indexOf("--") === 0 ? e.setProperty(r, "") : r === "float" ? e.cssFloat = "" : e[r] = "", L = !0);
			for (var a in t) r = t[a], t.hasOwnProperty(a) && n[a] !== r && (pn(e, a, r), L = !0);
		} else for (var o in t) t.hasOwnProperty(o) && pn(e, o, t[o]);
	}
	function hn(e) {
		if (e.indexOf("-") === -1) return !1;
		switch (e) {
			case "annotation-xml":
			case "color-profile":
			case "font-face":
			case "font-face-src":
			case "font-face-uri":
			case "font-face-format":
			case "font-face-name":
			case "missing-glyph": return !1;
			default: return !0;
		}
	}
	var gn = /* @__PURE__ */ new Map([
		["acceptCharset", "accept-charset"],
		["htmlFor", "for"],
		["httpEquiv", "http-equiv"],
		["crossOrigin", "crossorigin"],
		["accentHeight", "accent-height"],
		["alignmentBaseline", "alignment-baseline"],
		["arabicForm", "arabic-form"],
		["baselineShift", "baseline-shift"],
		["capHeight", "cap-height"],
		["clipPath", "clip-path"],
		["clipRule", "clip-rule"],
		["colorInterpolation", "color-interpolation"],
		["colorInterpolationFilters", "color-interpolation-filters"],
		["colorProfile", "color-profile"],
		["colorRendering", "color-rendering"],
		["dominantBaseline", "dominant-baseline"],
		["enableBackground", "enable-background"],
		["fillOpacity", "fill-opacity"],
		["fillRule", "fill-rule"],
		["floodColor", "flood-color"],
		["floodOpacity", "flood-opacity"],
		["fontFamily", "font-family"],
		["fontSize", "font-size"],
		["fontSizeAdjust", "font-size-adjust"],
		["fontStretch", "font-stretch"],
		["fontStyle", "font-style"],
		["fontVariant", "font-variant"],
		["fontWeight", "font-weight"],
		["glyphName", "glyph-name"],
		["glyphOrientationHorizontal", "glyph-orientation-horizontal"],
		["glyphOrientationVertical", "glyph-orientation-vertical"],
		["horizAdvX", "horiz-adv-x"],
		["horizOriginX", "horiz-origin-x"],
		["imageRendering", "image-rendering"],
		["letterSpacing", "letter-spacing"],
		["lightingColor", "lighting-color"],
		["markerEnd", "marker-end"],
		["markerMid", "marker-mid"],
		["markerStart", "marker-start"],
		["maskType", "mask-type"],
		["overlinePosition", "overline-position"],
		["overlineThickness", "overline-thickness"],
		["paintOrder", "paint-order"],
		["panose-1", "panose-1"],
		["pointerEvents", "pointer-events"],
		["renderingIntent", "rendering-intent"],
		["shapeRendering", "shape-rendering"],
		["stopColor", "stop-color"],
		["stopOpacity", "stop-opacity"],
		["strikethroughPosition", "strikethrough-position"],
		["strikethroughThickness", "strikethrough-thickness"],
		["strokeDasharray", "stroke-dasharray"],
		["strokeDashoffset", "stroke-dashoffset"],
		["strokeLinecap", "stroke-linecap"],
		["strokeLinejoin", "stroke-linejoin"],
		["strokeMiterlimit", "stroke-miterlimit"],
		["strokeOpacity", "stroke-opacity"],
		["strokeWidth", "stroke-width"],
		["textAnchor", "text-anchor"],
		["textDecoration", "text-decoration"],
		["textRendering", "text-rendering"],
		["transformOrigin", "transform-origin"],
		["underlinePosition", "underline-position"],
		["underlineThickness", "underline-thickness"],
		["unicodeBidi", "unicode-bidi"],
		["unicodeRange", "unicode-range"],
		["unitsPerEm", "units-per-em"],
		["vAlphabetic", "v-alphabetic"],
		["vHanging", "v-hanging"],
		["vIdeographic", "v-ideographic"],
		["vMathematical", "v-mathematical"],
		["vectorEffect", "vector-effect"],
		["vertAdvY", "vert-adv-y"],
		["vertOriginX", "vert-origin-x"],
		["vertOriginY", "vert-origin-y"],
		["wordSpacing", "word-spacing"],
		["writingMode", "writing-mode"],
		["xmlnsXlink", "xmlns:xlink"],
		["xHeight", "x-height"]
	]), _n = /^[\u0000-\u001F ]*j[\r\n\t]*a[\r\n\t]*v[\r\n\t]*a[\r\n\t]*s[\r\n\t]*c[\r\n\t]*r[\r\n\t]*i[\r\n\t]*p[\r\n\t]*t[\r\n\t]*:/i;
	function vn(e) {
		return _n.test("" + e) ? "javascript:throw new Error('React has blocked a javascript: URL as a security precaution.')" : e;
	}
	function yn() {}
	var bn = null;
	function xn(e) {
		return e = e.target || e.srcElement || window, e.correspondingUseElement && (e = e.correspondingUseElement), e.nodeType === 3 ? e.parentNode : e;
	}
	var Sn = null, Cn = null;
	function wn(e) {
		var t = F(e);
		if (t && (e = t.stateNode)) {
			var n = e[Dt] || null;
			a: switch (e = t.stateNode, t.type) {
				case "input":
					if (an(e, n.value, n.defaultValue, n.defaultValue, n.checked, n.defaultChecked, n.type, n.name), t = n.name, n.type === "radio" && t != null) {
						for (n = e; n.parentNode;) n = n.parentNode;
						for (n = n.querySelectorAll("input[name=\"" + rn("" + t) + "\"][type=\"radio\"]"), t = 0; t < n.length; t++) {
							var r = n[t];
							if (r !== e && r.form === e.form) {
								var a = r[Dt] || null;
								if (!a) throw Error(i(90));
								an(r, a.value, a.defaultValue, a.defaultValue, a.checked, a.defaultChecked, a.type, a.name);
							}
						}
						for (t = 0; t < n.length; t++) r = n[t], r.form === e.form && tn(r);
					}
					break a;
				case "textarea":
					ln(e, n.value, n.defaultValue);
					break a;
				case "select": t = n.value, t != null && cn(e, !!n.multiple, t, !1);
			}
		}
	}
	var Tn = !1;
	function En(e, t, n) {
		if (Tn) return e(t, n);
		Tn = !0;
		try {
			return e(t);
		} finally {
			if (Tn = !1, (Sn !== null || Cn !== null) && (Rd(), Sn && (t = Sn, e = Cn, Cn = Sn = null, wn(t), e))) for (t = 0; t < e.length; t++) wn(e[t]);
		}
	}
	function Dn(e, t) {
		var n = e.stateNode;
		if (n === null) return null;
		var r = n[Dt] || null;
		if (r === null) return null;
		n = r[t];
		a: switch (t) {
			case "onClick":
			case "onClickCapture":
			case "onDoubleClick":
			case "onDoubleClickCapture":
			case "onMouseDown":
			case "onMouseDownCapture":
			case "onMouseMove":
			case "onMouseMoveCapture":
			case "onMouseUp":
			case "onMouseUpCapture":
			case "onMouseEnter":
				(r = !r.disabled) || (e = e.type, r = e !== "button" && e !== "input" && e !== "select" && e !== "textarea"), e = !r;
				break a;
			default: e = !1;
		}
		if (e) return null;
		if (n && typeof n != "function") throw Error(i(231, t, typeof n));
		return n;
	}
	var On = typeof window < "u" && window.document !== void 0 && window.document.createElement !== void 0, kn = !1;
	if (On) try {
		var An = {};
		Object.defineProperty(An, "passive", { get: function() {
			kn = !0;
		} }), window.addEventListener("test", An, An), window.removeEventListener("test", An, An);
	} catch {
		kn = !1;
	}
	var jn = null, Mn = null, Nn = null;
	function Pn() {
		if (Nn) return Nn;
		var e, t = Mn, n = t.length, r, i = "value" in jn ? jn.value : jn.textContent, a = i.length;
		for (e = 0; e < n && t[e] === i[e]; e++);
		var o = n - e;
		for (r = 1; r <= o && t[n - r] === i[a - r]; r++);
		return Nn = i.slice(e, 1 < r ? 1 - r : void 0);
	}
	function Fn(e) {
		var t = e.keyCode;
		return "charCode" in e ? (e = e.charCode, e === 0 && t === 13 && (e = 13)) : e = t, e === 10 && (e = 13), 32 <= e || e === 13 ? e : 0;
	}
	function In() {
		return !0;
	}
	function Ln() {
		return !1;
	}
	function Rn(e) {
		function t(t, n, r, i, a) {
			for (var o in this._reactName = t, this._targetInst = r, this.type = n, this.nativeEvent = i, this.target = a, this.currentTarget = null, e) e.hasOwnProperty(o) && (t = e[o], this[o] = t ? t(i) : i[o]);
			return this.isDefaultPrevented = (i.defaultPrevented == null ? !1 === i.returnValue : i.defaultPrevented) ? In : Ln, this.isPropagationStopped = Ln, this;
		}
		return D(t.prototype, {
			preventDefault: function() {
				this.defaultPrevented = !0;
				var e = this.nativeEvent;
				e && (e.preventDefault ? e.preventDefault() : typeof e.returnValue != "unknown" && (e.returnValue = !1), this.isDefaultPrevented = In);
			},
			stopPropagation: function() {
				var e = this.nativeEvent;
				e && (e.stopPropagation ? e.stopPropagation() : typeof e.cancelBubble != "unknown" && (e.cancelBubble = !0), this.isPropagationStopped = In);
			},
			persist: function() {},
			isPersistent: In
		}), t;
	}
	var zn = {
		eventPhase: 0,
		bubbles: 0,
		cancelable: 0,
		timeStamp: function(e) {
			return e.timeStamp || Date.now();
		},
		defaultPrevented: 0,
		isTrusted: 0
	}, Bn = Rn(zn), Vn = D({}, zn, {
		view: 0,
		detail: 0
	}), Hn = Rn(Vn), Un, Wn, Gn, Kn = D({}, Vn, {
		screenX: 0,
		screenY: 0,
		clientX: 0,
		clientY: 0,
		pageX: 0,
		pageY: 0,
		ctrlKey: 0,
		shiftKey: 0,
		altKey: 0,
		metaKey: 0,
		getModifierState: rr,
		button: 0,
		buttons: 0,
		relatedTarget: function(e) {
			return e.relatedTarget === void 0 ? e.fromElement === e.srcElement ? e.toElement : e.fromElement : e.relatedTarget;
		},
		movementX: function(e) {
			return "movementX" in e ? e.movementX : (e !== Gn && (Gn && e.type === "mousemove" ? (Un = e.screenX - Gn.screenX, Wn = e.screenY - Gn.screenY) : Wn = Un = 0, Gn = e), Un);
		},
		movementY: function(e) {
			return "movementY" in e ? e.movementY : Wn;
		}
	}), qn = Rn(Kn), Jn = Rn(D({}, Kn, { dataTransfer: 0 })), Yn = Rn(D({}, Vn, { relatedTarget: 0 })), Xn = Rn(D({}, zn, {
		animationName: 0,
		elapsedTime: 0,
		pseudoElement: 0
	})), Zn = Rn(D({}, zn, { clipboardData: function(e) {
		return "clipboardData" in e ? e.clipboardData : window.clipboardData;
	} })), Qn = Rn(D({}, zn, { data: 0 })), $n = {
		Esc: "Escape",
		Spacebar: " ",
		Left: "ArrowLeft",
		Up: "ArrowUp",
		Right: "ArrowRight",
		Down: "ArrowDown",
		Del: "Delete",
		Win: "OS",
		Menu: "ContextMenu",
		Apps: "ContextMenu",
		Scroll: "ScrollLock",
		MozPrintableKey: "Unidentified"
	}, er = {
		8: "Backspace",
		9: "Tab",
		12: "Clear",
		13: "Enter",
		16: "Shift",
		17: "Control",
		18: "Alt",
		19: "Pause",
		20: "CapsLock",
		27: "Escape",
		32: " ",
		33: "PageUp",
		34: "PageDown",
		35: "End",
		36: "Home",
		37: "ArrowLeft",
		38: "ArrowUp",
		39: "ArrowRight",
		40: "ArrowDown",
		45: "Insert",
		46: "Delete",
		112: "F1",
		113: "F2",
		114: "F3",
		115: "F4",
		116: "F5",
		117: "F6",
		118: "F7",
		119: "F8",
		120: "F9",
		121: "F10",
		122: "F11",
		123: "F12",
		144: "NumLock",
		145: "ScrollLock",
		224: "Meta"
	}, tr = {
		Alt: "altKey",
		Control: "ctrlKey",
		Meta: "metaKey",
		Shift: "shiftKey"
	};
	function nr(e) {
		var t = this.nativeEvent;
		return t.getModifierState ? t.getModifierState(e) : (e = tr[e]) ? !!t[e] : !1;
	}
	function rr() {
		return nr;
	}
	var ir = Rn(D({}, Vn, {
		key: function(e) {
			if (e.key) {
				var t = $n[e.key] || e.key;
				if (t !== "Unidentified") return t;
			}
			return e.type === "keypress" ? (e = Fn(e), e === 13 ? "Enter" : String.fromCharCode(e)) : e.type === "keydown" || e.type === "keyup" ? er[e.keyCode] || "Unidentified" : "";
		},
		code: 0,
		location: 0,
		ctrlKey: 0,
		shiftKey: 0,
		altKey: 0,
		metaKey: 0,
		repeat: 0,
		locale: 0,
		getModifierState: rr,
		charCode: function(e) {
			return e.type === "keypress" ? Fn(e) : 0;
		},
		keyCode: function(e) {
			return e.type === "keydown" || e.type === "keyup" ? e.keyCode : 0;
		},
		which: function(e) {
			return e.type === "keypress" ? Fn(e) : e.type === "keydown" || e.type === "keyup" ? e.keyCode : 0;
		}
	})), ar = Rn(D({}, Kn, {
		pointerId: 0,
		width: 0,
		height: 0,
		pressure: 0,
		tangentialPressure: 0,
		tiltX: 0,
		tiltY: 0,
		twist: 0,
		pointerType: 0,
		isPrimary: 0
	})), or = Rn(D({}, zn, { submitter: 0 })), sr = Rn(D({}, Vn, {
		touches: 0,
		targetTouches: 0,
		changedTouches: 0,
		altKey: 0,
		metaKey: 0,
		ctrlKey: 0,
		shiftKey: 0,
		getModifierState: rr
	})), cr = Rn(D({}, zn, {
		propertyName: 0,
		elapsedTime: 0,
		pseudoElement: 0
	})), lr = Rn(D({}, Kn, {
		deltaX: function(e) {
			return "deltaX" in e ? e.deltaX : "wheelDeltaX" in e ? -e.wheelDeltaX : 0;
		},
		deltaY: function(e) {
			return "deltaY" in e ? e.deltaY : "wheelDeltaY" in e ? -e.wheelDeltaY : "wheelDelta" in e ? -e.wheelDelta : 0;
		},
		deltaZ: 0,
		deltaMode: 0
	})), ur = Rn(D({}, zn, {
		newState: 0,
		oldState: 0,
		source: 0
	})), dr = [
		9,
		13,
		27,
		32
	], fr = On && "CompositionEvent" in window, pr = null;
	On && "documentMode" in document && (pr = document.documentMode);
	var mr = On && "TextEvent" in window && !pr, hr = On && (!fr || pr && 8 < pr && 11 >= pr), gr = " ", _r = !1;
	function vr(e, t) {
		switch (e) {
			case "keyup": return dr.indexOf(t.keyCode) !== -1;
			case "keydown": return t.keyCode !== 229;
			case "keypress":
			case "mousedown":
			case "focusout": return !0;
			default: return !1;
		}
	}
	function yr(e) {
		return e = e.detail, typeof e == "object" && "data" in e ? e.data : null;
	}
	var br = !1;
	function xr(e, t) {
		switch (e) {
			case "compositionend": return yr(t);
			case "keypress": return t.which === 32 ? (_r = !0, gr) : null;
			case "textInput": return e = t.data, e === gr && _r ? null : e;
			default: return null;
		}
	}
	function Sr(e, t) {
		if (br) return e === "compositionend" || !fr && vr(e, t) ? (e = Pn(), Nn = Mn = jn = null, br = !1, e) : null;
		switch (e) {
			case "paste": return null;
			case "keypress":
				if (!(t.ctrlKey || t.altKey || t.metaKey) || t.ctrlKey && t.altKey) {
					if (t.char && 1 < t.char.length) return t.char;
					if (t.which) return String.fromCharCode(t.which);
				}
				return null;
			case "compositionend": return hr && t.locale !== "ko" ? null : t.data;
			default: return null;
		}
	}
	var Cr = {
		color: !0,
		date: !0,
		datetime: !0,
		"datetime-local": !0,
		email: !0,
		month: !0,
		number: !0,
		password: !0,
		range: !0,
		search: !0,
		tel: !0,
		text: !0,
		time: !0,
		url: !0,
		week: !0
	};
	function z(e) {
		var t = e && e.nodeName && e.nodeName.toLowerCase();
		return t === "input" ? !!Cr[e.type] : t === "textarea";
	}
	function B(e, t, n, r) {
		Sn ? Cn ? Cn.push(r) : Cn = [r] : Sn = r, t = qf(t, "onChange"), 0 < t.length && (n = new Bn("onChange", "change", null, n, r), e.push({
			event: n,
			listeners: t
		}));
	}
	var wr = null, Tr = null;
	function Er(e) {
		Bf(e, 0);
	}
	function Dr(e) {
		if (tn(Lt(e))) return e;
	}
	function Or(e, t) {
		if (e === "change") return t;
	}
	var kr = !1;
	if (On) {
		var Ar;
		if (On) {
			var jr = "oninput" in document;
			if (!jr) {
				var Mr = document.createElement("div");
				Mr.setAttribute("oninput", "return;"), jr = typeof Mr.oninput == "function";
			}
			Ar = jr;
		} else Ar = !1;
		kr = Ar && (!document.documentMode || 9 < document.documentMode);
	}
	function Nr() {
		wr && (wr.detachEvent("onpropertychange", Pr), Tr = wr = null);
	}
	function Pr(e) {
		if (e.propertyName === "value" && Dr(Tr)) {
			var t = [];
			B(t, Tr, e, xn(e)), En(Er, t);
		}
	}
	function Fr(e, t, n) {
		e === "focusin" ? (Nr(), wr = t, Tr = n, wr.attachEvent("onpropertychange", Pr)) : e === "focusout" && Nr();
	}
	function Ir(e) {
		if (e === "selectionchange" || e === "keyup" || e === "keydown") return Dr(Tr);
	}
	function Lr(e, t) {
		if (e === "click") return Dr(t);
	}
	function Rr(e, t) {
		if (e === "input" || e === "change") return Dr(t);
	}
	function zr(e, t) {
		return e === t && (e !== 0 || 1 / e == 1 / t) || e !== e && t !== t;
	}
	var Br = typeof Object.is == "function" ? Object.is : zr;
	function Vr(e, t) {
		if (Br(e, t)) return !0;
		if (typeof e != "object" || !e || typeof t != "object" || !t) return !1;
		var n = Object.keys(e), r = Object.keys(t);
		if (n.length !== r.length) return !1;
		for (r = 0; r < n.length; r++) {
			var i = n[r];
			if (!ze.call(t, i) || !Br(e[i], t[i])) return !1;
		}
		return !0;
	}
	function Hr(e) {
		if (e ||= typeof document < "u" ? document : void 0, e === void 0) return null;
		try {
			return e.activeElement || e.body;
		} catch {
			return e.body;
		}
	}
	function Ur(e) {
		for (; e && e.firstChild;) e = e.firstChild;
		return e;
	}
	function Wr(e, t) {
		var n = Ur(e);
		e = 0;
		for (var r; n;) {
			if (n.nodeType === 3) {
				if (r = e + n.textContent.length, e <= t && r >= t) return {
					node: n,
					offset: t - e
				};
				e = r;
			}
			a: {
				for (; n;) {
					if (n.nextSibling) {
						n = n.nextSibling;
						break a;
					}
					n = n.parentNode;
				}
				n = void 0;
			}
			n = Ur(n);
		}
	}
	function Gr(e, t) {
		return e && t ? e === t ? !0 : e && e.nodeType === 3 ? !1 : t && t.nodeType === 3 ? Gr(e, t.parentNode) : "contains" in e ? e.contains(t) : e.compareDocumentPosition ? !!(e.compareDocumentPosition(t) & 16) : !1 : !1;
	}
	function Kr(e) {
		e = e != null && e.ownerDocument != null && e.ownerDocument.defaultView != null ? e.ownerDocument.defaultView : window;
		for (var t = Hr(e.document); t instanceof e.HTMLIFrameElement;) {
			try {
				var n = typeof t.contentWindow.location.href == "string";
			} catch {
				n = !1;
			}
			if (n) e = t.contentWindow;
			else break;
			t = Hr(e.document);
		}
		return t;
	}
	function qr(e) {
		var t = e && e.nodeName && e.nodeName.toLowerCase();
		return t && (t === "input" && (e.type === "text" || e.type === "search" || e.type === "tel" || e.type === "url" || e.type === "password") || t === "textarea" || e.contentEditable === "true");
	}
	var Jr = On && "documentMode" in document && 11 >= document.documentMode, Yr = null, Xr = null, Zr = null, Qr = !1;
	function $r(e, t, n) {
		var r = n.window === n ? n.document : n.nodeType === 9 ? n : n.ownerDocument;
		Qr || Yr == null || Yr !== Hr(r) || (r = Yr, "selectionStart" in r && qr(r) ? r = {
			start: r.selectionStart,
			end: r.selectionEnd
		} : (r = (r.ownerDocument && r.ownerDocument.defaultView || window).getSelection(), r = {
			anchorNode: r.anchorNode,
			anchorOffset: r.anchorOffset,
			focusNode: r.focusNode,
			focusOffset: r.focusOffset
		}), Zr && Vr(Zr, r) || (Zr = r, r = qf(Xr, "onSelect"), 0 < r.length && (t = new Bn("onSelect", "select", null, t, n), e.push({
			event: t,
			listeners: r
		}), t.target = Yr)));
	}
	function ei(e, t) {
		var n = {};
		return n[e.toLowerCase()] = t.toLowerCase(), n["Webkit" + e] = "webkit" + t, n["Moz" + e] = "moz" + t, n;
	}
	var ti = {
		animationend: ei("Animation", "AnimationEnd"),
		animationiteration: ei("Animation", "AnimationIteration"),
		animationstart: ei("Animation", "AnimationStart"),
		transitionrun: ei("Transition", "TransitionRun"),
		transitionstart: ei("Transition", "TransitionStart"),
		transitioncancel: ei("Transition", "TransitionCancel"),
		transitionend: ei("Transition", "TransitionEnd")
	}, ni = {}, ri = {};
	On && (ri = document.createElement("div").style, "AnimationEvent" in window || (delete ti.animationend.animation, delete ti.animationiteration.animation, delete ti.animationstart.animation), "TransitionEvent" in window || delete ti.transitionend.transition);
	function ii(e) {
		if (ni[e]) return ni[e];
		if (!ti[e]) return e;
		var t = ti[e], n;
		for (n in t) if (t.hasOwnProperty(n) && n in ri) return ni[e] = t[n];
		return e;
	}
	var ai = ii("animationend"), oi = ii("animationiteration"), si = ii("animationstart"), ci = ii("transitionrun"), li = ii("transitionstart"), ui = ii("transitioncancel"), di = ii("transitionend"), fi = /* @__PURE__ */ new Map(), pi = "abort auxClick beforeToggle cancel canPlay canPlayThrough click close contextMenu copy cut drag dragEnd dragEnter dragExit dragLeave dragOver dragStart drop durationChange emptied encrypted ended error fullscreenChange fullscreenError gotPointerCapture input invalid keyDown keyPress keyUp load loadedData loadedMetadata loadStart lostPointerCapture mouseDown mouseMove mouseOut mouseOver mouseUp paste pause play playing pointerCancel pointerDown pointerMove pointerOut pointerOver pointerUp progress rateChange reset resize seeked seeking stalled submit suspend timeUpdate touchCancel touchEnd touchStart volumeChange scroll toggle touchMove waiting wheel".split(" ");
	pi.push("scrollEnd");
	function mi(e, t) {
		fi.set(e, t), I(t, [e]);
	}
	var hi = 0;
	function gi(e, t) {
		if (e.name != null && e.name !== "auto") return e.name;
		if (t.autoName !== null) return t.autoName;
		e = yd.identifierPrefix;
		var n = hi++;
		return e = "_" + e + "t_" + n.toString(32) + "_", t.autoName = e;
	}
	function _i(e) {
		if (e == null || typeof e == "string") return e;
		var t = null, n = Dd;
		if (n !== null) for (var r = 0; r < n.length; r++) {
			var i = e[n[r]];
			if (i != null) {
				if (i === "none") return "none";
				t = t == null ? i : t + (" " + i);
			}
		}
		return t ?? e.default;
	}
	function vi(e, t) {
		return e = _i(e), t = _i(t), t == null ? e === "auto" ? null : e : t === "auto" ? null : t;
	}
	var yi = typeof reportError == "function" ? reportError : function(e) {
		if (typeof window == "object" && typeof window.ErrorEvent == "function") {
			var t = new window.ErrorEvent("error", {
				bubbles: !0,
				cancelable: !0,
				message: typeof e == "object" && e && typeof e.message == "string" ? String(e.message) : String(e),
				error: e
			});
			if (!window.dispatchEvent(t)) return;
		} else if (typeof process == "object" && typeof process.emit == "function") {
			process.emit("uncaughtException", e);
			return;
		}
		console.error(e);
	}, bi = [], xi = 0, Si = 0;
	function Ci() {
		for (var e = xi, t = Si = xi = 0; t < e;) {
			var n = bi[t];
			bi[t++] = null;
			var r = bi[t];
			bi[t++] = null;
			var i = bi[t];
			bi[t++] = null;
			var a = bi[t];
			if (bi[t++] = null, r !== null && i !== null) {
				var o = r.pending;
				o === null ? i.next = i : (i.next = o.next, o.next = i), r.pending = i;
			}
			a !== 0 && Di(n, i, a);
		}
	}
	function wi(e, t, n, r) {
		bi[xi++] = e, bi[xi++] = t, bi[xi++] = n, bi[xi++] = r, Si |= r, e.lanes |= r, e = e.alternate, e !== null && (e.lanes |= r);
	}
	function Ti(e, t, n, r) {
		return wi(e, t, n, r), Oi(e);
	}
	function Ei(e, t) {
		return wi(e, null, null, t), Oi(e);
	}
	function Di(e, t, n) {
		e.lanes |= n;
		var r = e.alternate;
		r !== null && (r.lanes |= n);
		for (var i = !1, a = e.return; a !== null;) a.childLanes |= n, r = a.alternate, r !== null && (r.childLanes |= n), a.tag === 22 && (e = a.stateNode, e === null || e._visibility & 1 || (i = !0)), e = a, a = a.return;
		return e.tag === 3 ? (a = e.stateNode, i && t !== null && (i = 31 - nt(n), e = a.hiddenUpdates, r = e[i], r === null ? e[i] = [t] : r.push(t), t.lane = n | 536870912), a) : null;
	}
	function Oi(e) {
		if (50 < Od) throw Od = 0, kd = null, Error(i(185));
		for (var t = e.return; t !== null;) e = t, t = e.return;
		return e.tag === 3 ? e.stateNode : null;
	}
	var ki = {};
	function Ai(e, t, n, r) {
		this.tag = e, this.key = n, this.sibling = this.child = this.return = this.stateNode = this.type = this.elementType = null, this.index = 0, this.refCleanup = this.ref = null, this.pendingProps = t, this.dependencies = this.memoizedState = this.updateQueue = this.memoizedProps = null, this.mode = r, this.subtreeFlags = this.flags = 0, this.deletions = null, this.childLanes = this.lanes = 0, this.alternate = null;
	}
	function ji(e, t, n, r) {
		return new Ai(e, t, n, r);
	}
	function Mi(e) {
		return e = e.prototype, !(!e || !e.isReactComponent);
	}
	function Ni(e, t) {
		var n = e.alternate;
		return n === null ? (n = ji(e.tag, t, e.key, e.mode), n.elementType = e.elementType, n.type = e.type, n.stateNode = e.stateNode, n.alternate = e, e.alternate = n) : (n.pendingProps = t, n.type = e.type, n.flags = 0, n.subtreeFlags = 0, n.deletions = null), n.flags = e.flags & 1206910976, n.childLanes = e.childLanes, n.lanes = e.lanes, n.child = e.child, n.memoizedProps = e.memoizedProps, n.memoizedState = e.memoizedState, n.updateQueue = e.updateQueue, t = e.dependencies, n.dependencies = t === null ? null : {
			lanes: t.lanes,
			firstContext: t.firstContext
		}, n.sibling = e.sibling, n.index = e.index, n.ref = e.ref, n.refCleanup = e.refCleanup, n;
	}
	function Pi(e, t) {
		e.flags &= 1206910978;
		var n = e.alternate;
		return n === null ? (e.childLanes = 0, e.lanes = t, e.child = null, e.subtreeFlags = 0, e.memoizedProps = null, e.memoizedState = null, e.updateQueue = null, e.dependencies = null, e.stateNode = null) : (e.childLanes = n.childLanes, e.lanes = n.lanes, e.child = n.child, e.subtreeFlags = 0, e.deletions = null, e.memoizedProps = n.memoizedProps, e.memoizedState = n.memoizedState, e.updateQueue = n.updateQueue, e.type = n.type, t = n.dependencies, e.dependencies = t === null ? null : {
			lanes: t.lanes,
			firstContext: t.firstContext
		}), e;
	}
	function Fi(e, t, n, r, a, o) {
		var s = 0;
		if (r = e, typeof r == "function") Mi(r) && (s = 1);
		else if (typeof r == "string") s = qm(e, n, we.current) ? 26 : e === "html" || e === "head" || e === "body" ? 27 : 5;
		else a: switch (r) {
			case A: return e = ji(31, n, t, a), e.elementType = A, e.lanes = o, e;
			case O: return Ii(n.children, a, o, t);
			case re:
				s = 8, a |= 24;
				break;
			case ie: return e = ji(12, n, t, a | 2), e.elementType = ie, e.lanes = o, e;
			case ce: return e = ji(13, n, t, a), e.elementType = ce, e.lanes = o, e;
			case le: return e = ji(19, n, t, a), e.elementType = le, e.lanes = o, e;
			case de:
			case j: return e = a | 32, e = ji(30, n, t, e), e.elementType = j, e.lanes = o, e.stateNode = {
				autoName: null,
				paired: null,
				clones: null,
				ref: null
			}, e;
			default:
				if (typeof r == "object" && r) switch (r.$$typeof) {
					case oe:
						s = 10;
						break a;
					case ae:
						s = 9;
						break a;
					case se:
						s = 11;
						break a;
					case k:
						s = 14;
						break a;
					case ue:
						s = 16, r = null;
						break a;
				}
				s = 29, n = Error(i(130, e === null ? "null" : typeof e, "")), r = null;
		}
		return t = ji(s, n, t, a), t.elementType = e, t.type = r, t.lanes = o, t;
	}
	function Ii(e, t, n, r) {
		return e = ji(7, e, r, t), e.lanes = n, e;
	}
	function Li(e, t, n) {
		return e = ji(6, e, null, t), e.lanes = n, e;
	}
	function Ri(e) {
		var t = ji(18, null, null, 0);
		return t.stateNode = e, t;
	}
	function zi(e, t, n) {
		return t = ji(4, e.children === null ? [] : e.children, e.key, t), t.lanes = n, t.stateNode = {
			containerInfo: e.containerInfo,
			pendingChildren: null,
			implementation: e.implementation
		}, t;
	}
	var Bi = /* @__PURE__ */ new WeakMap();
	function Vi(e, t) {
		if (typeof e == "object" && e) {
			var n = Bi.get(e);
			return n === void 0 ? (t = {
				value: e,
				source: t,
				stack: Re(t)
			}, Bi.set(e, t), t) : n;
		}
		return {
			value: e,
			source: t,
			stack: Re(t)
		};
	}
	var Hi = [], Ui = 0, Wi = null, Gi = 0, Ki = [], qi = 0, Ji = null, Yi = 1, Xi = "";
	function Zi(e, t) {
		Hi[Ui++] = Gi, Hi[Ui++] = Wi, Wi = e, Gi = t;
	}
	function Qi(e, t, n) {
		Ki[qi++] = Yi, Ki[qi++] = Xi, Ki[qi++] = Ji, Ji = e;
		var r = Yi;
		e = Xi;
		var i = 32 - nt(r) - 1;
		r &= ~(1 << i), n += 1;
		var a = 32 - nt(t) + i;
		if (30 < a) {
			var o = i - i % 5;
			a = (r & (1 << o) - 1).toString(32), r >>= o, i -= o, Yi = 1 << 32 - nt(t) + i | n << i | r, Xi = a + e;
		} else Yi = 1 << a | n << i | r, Xi = e;
	}
	function $i(e) {
		e.return !== null && (Zi(e, 1), Qi(e, 1, 0));
	}
	function ea(e) {
		for (; e === Wi;) Wi = Hi[--Ui], Hi[Ui] = null, Gi = Hi[--Ui], Hi[Ui] = null;
		for (; e === Ji;) Ji = Ki[--qi], Ki[qi] = null, Xi = Ki[--qi], Ki[qi] = null, Yi = Ki[--qi], Ki[qi] = null;
	}
	function ta(e, t) {
		Ki[qi++] = Yi, Ki[qi++] = Xi, Ki[qi++] = Ji, Yi = t.id, Xi = t.overflow, Ji = e;
	}
	var na = null, ra = null, V = !1, ia = null, aa = !1, oa = Error(i(519));
	function sa(e) {
		throw pa(Vi(Error(i(418, 1 < arguments.length && arguments[1] !== void 0 && arguments[1] ? "text" : "HTML", "")), e)), oa;
	}
	function ca(e) {
		var t = e.stateNode, n = e.type, r = e.memoizedProps;
		switch (t[Et] = e, t[Dt] = r, n) {
			case "dialog":
				$("cancel", t), $("close", t);
				break;
			case "iframe":
			case "object":
			case "embed":
				$("load", t);
				break;
			case "video":
			case "audio":
				for (n = 0; n < Rf.length; n++) $(Rf[n], t);
				break;
			case "source":
				$("error", t);
				break;
			case "img":
			case "image":
			case "link":
				$("error", t), $("load", t);
				break;
			case "details":
				$("toggle", t);
				break;
			case "input":
				$("invalid", t), on(t, r.value, r.defaultValue, r.checked, r.defaultChecked, r.type, r.name, !0);
				break;
			case "select":
				$("invalid", t);
				break;
			case "textarea": $("invalid", t), un(t, r.value, r.defaultValue, r.children);
		}
		n = r.children, typeof n != "string" && typeof n != "number" && typeof n != "bigint" || t.textContent === "" + n || !0 === r.suppressHydrationWarning || $f(t.textContent, n) ? (r.popover != null && ($("beforetoggle", t), $("toggle", t)), r.onScroll != null && $("scroll", t), r.onScrollEnd != null && $("scrollend", t), r.onClick != null && (t.onclick = yn), t = !0) : t = !1, t || sa(e, !0);
	}
	function la(e) {
		for (na = e.return; na;) switch (na.tag) {
			case 5:
			case 31:
			case 13:
				aa = !1;
				return;
			case 27:
			case 3:
				aa = !0;
				return;
			default: na = na.return;
		}
	}
	function ua(e) {
		if (e !== na) return !1;
		if (!V) return la(e), V = !0, !1;
		var t = e.tag, n;
		if ((n = t !== 3 && t !== 27) && ((n = t === 5) && (n = e.type, n = n === "form" || n === "button" || pp(e.type, e.memoizedProps)), n = !n), n && ra && sa(e), la(e), t === 13) {
			if (e = e.memoizedState, e = e === null ? null : e.dehydrated, !e) throw Error(i(317));
			ra = dm(e);
		} else if (t === 31) {
			if (e = e.memoizedState, e = e === null ? null : e.dehydrated, !e) throw Error(i(317));
			ra = dm(e);
		} else t === 27 ? (t = ra, Sp(e.type) ? (e = um, um = null, ra = e) : ra = t) : ra = na ? lm(e.stateNode.nextSibling) : null;
		return !0;
	}
	function da() {
		ra = na = null, V = !1;
	}
	function fa() {
		var e = ia;
		return e !== null && (dd === null ? dd = e : dd.push.apply(dd, e), ia = null), e;
	}
	function pa(e) {
		ia === null ? ia = [e] : ia.push(e);
	}
	var ma = Se(null), ha = null, ga = null;
	function _a(e, t, n) {
		P(ma, t._currentValue), t._currentValue = n;
	}
	function va(e) {
		e._currentValue = ma.current, Ce(ma);
	}
	function ya(e, t, n) {
		for (; e !== null;) {
			var r = e.alternate;
			if ((e.childLanes & t) === t ? r !== null && (r.childLanes & t) !== t && (r.childLanes |= t) : (e.childLanes |= t, r !== null && (r.childLanes |= t)), e === n) break;
			e = e.return;
		}
	}
	function ba(e, t, n, r) {
		var a = e.child;
		for (a !== null && (a.return = e); a !== null;) {
			var o = a.dependencies;
			if (o !== null) {
				var s = a.child;
				o = o.firstContext;
				a: for (; o !== null;) {
					var c = o;
					o = a;
					for (var l = 0; l < t.length; l++) if (c.context === t[l]) {
						o.lanes |= n, c = o.alternate, c !== null && (c.lanes |= n), ya(o.return, n, e), r || (s = null);
						break a;
					}
					o = c.next;
				}
			} else if (a.tag === 18) {
				if (s = a.return, s === null) throw Error(i(341));
				s.lanes |= n, o = s.alternate, o !== null && (o.lanes |= n), ya(s, n, e), s = null;
			} else a.tag === 13 && a.memoizedState !== null && a.memoizedState.dehydrated === null ? (a.lanes |= n, s = a.alternate, s !== null && (s.lanes |= n), ya(a.return, n, e), s = a.child, s = s === null ? null : s.sibling) : s = a.child;
			if (s !== null) s.return = a;
			else for (s = a; s !== null;) {
				if (s === e) {
					s = null;
					break;
				}
				if (a = s.sibling, a !== null) {
					a.return = s.return, s = a;
					break;
				}
				s = s.return;
			}
			a = s;
		}
	}
	function xa(e, t, n, r) {
		e = null;
		for (var a = t, o = !1; a !== null;) {
			if (!o) {
				if (a.flags & 524288) o = !0;
				else if (a.flags & 262144) break;
			}
			if (a.tag === 10) {
				var s = a.alternate;
				if (s === null) throw Error(i(387));
				if (s = s.memoizedProps, s !== null) {
					var c = a.type;
					Br(a.pendingProps.value, s.value) || (e === null ? e = [c] : e.push(c));
				}
			} else if (a === De.current) {
				if (s = a.alternate, s === null) throw Error(i(387));
				s.memoizedState.memoizedState !== a.memoizedState.memoizedState && (e === null ? e = [sh] : e.push(sh));
			}
			a = a.return;
		}
		return e !== null && ba(t, e, n, r), t.flags |= 262144, e !== null;
	}
	function Sa(e) {
		for (e = e.firstContext; e !== null;) {
			if (!Br(e.context._currentValue, e.memoizedValue)) return !0;
			e = e.next;
		}
		return !1;
	}
	function Ca(e) {
		ha = e, ga = null, e = e.dependencies, e !== null && (e.firstContext = null);
	}
	function wa(e) {
		return Ea(ha, e);
	}
	function Ta(e, t) {
		return ha === null && Ca(e), Ea(e, t);
	}
	function Ea(e, t) {
		var n = t._currentValue;
		if (t = {
			context: t,
			memoizedValue: n,
			next: null
		}, ga === null) {
			if (e === null) throw Error(i(308));
			ga = t, e.dependencies = {
				lanes: 0,
				firstContext: t
			}, e.flags |= 524288;
		} else ga = ga.next = t;
		return n;
	}
	var Da = typeof AbortController < "u" ? AbortController : function() {
		var e = [], t = this.signal = {
			aborted: !1,
			addEventListener: function(t, n) {
				e.push(n);
			}
		};
		this.abort = function() {
			t.aborted = !0, e.forEach(function(e) {
				return e();
			});
		};
	}, Oa = t.unstable_scheduleCallback, ka = t.unstable_NormalPriority, Aa = {
		$$typeof: oe,
		Consumer: null,
		Provider: null,
		_currentValue: null,
		_currentValue2: null,
		_threadCount: 0
	};
	function ja() {
		return {
			controller: new Da(),
			data: /* @__PURE__ */ new Map(),
			refCount: 0
		};
	}
	function Ma(e) {
		e.refCount--, e.refCount === 0 && Oa(ka, function() {
			e.controller.abort();
		});
	}
	function Na(e, t) {
		if (e.pendingLanes & 4194048) {
			var n = e.transitionTypes;
			for (n === null && (n = e.transitionTypes = []), e = 0; e < t.length; e++) {
				var r = t[e];
				n.indexOf(r) === -1 && n.push(r);
			}
		}
	}
	var Pa = null;
	function Fa(e) {
		var t = e.transitionTypes;
		return e.transitionTypes = null, t;
	}
	var Ia = null, La = 0, Ra = 0, za = null;
	function Ba(e, t) {
		if (Ia === null) {
			var n = Ia = [];
			La = 0, Ra = Nf(), za = {
				status: "pending",
				value: void 0,
				then: function(e) {
					n.push(e);
				}
			};
		}
		return La++, t.then(Va, Va), t;
	}
	function Va() {
		if (--La === 0 && (Pa = null, Ia !== null)) {
			za !== null && (za.status = "fulfilled");
			var e = Ia;
			Ia = null, Ra = 0, za = null;
			for (var t = 0; t < e.length; t++) (0, e[t])();
		}
	}
	function Ha(e, t) {
		var n = [], r = {
			status: "pending",
			value: null,
			reason: null,
			then: function(e) {
				n.push(e);
			}
		};
		return e.then(function() {
			r.status = "fulfilled", r.value = t;
			for (var e = 0; e < n.length; e++) (0, n[e])(t);
		}, function(e) {
			for (r.status = "rejected", r.reason = e, e = 0; e < n.length; e++) (0, n[e])(void 0);
		}), r;
	}
	var Ua = M.S;
	M.S = function(e, t) {
		if (md = We(), typeof t == "object" && t && typeof t.then == "function" && Ba(e, t), Pa !== null) for (var n = yf; n !== null;) Na(n, Pa), n = n.next;
		if (n = e.types, n !== null) {
			for (var r = yf; r !== null;) Na(r, n), r = r.next;
			if (Ra !== 0) {
				r = Pa, r === null && (r = Pa = []);
				for (var i = 0; i < n.length; i++) {
					var a = n[i];
					r.indexOf(a) === -1 && r.push(a);
				}
			}
		}
		Ua !== null && Ua(e, t);
	};
	var Wa = Se(null);
	function Ga() {
		var e = Wa.current;
		return e === null ? Qu.pooledCache : e;
	}
	function Ka(e, t) {
		t === null ? P(Wa, Wa.current) : P(Wa, t.pool);
	}
	function qa() {
		var e = Ga();
		return e === null ? null : {
			parent: Aa._currentValue,
			pool: e
		};
	}
	var Ja = Error(i(460)), Ya = Error(i(474)), Xa = Error(i(542)), Za = { then: function() {} };
	function Qa(e) {
		return e = e.status, e === "fulfilled" || e === "rejected";
	}
	function $a(e, t, n) {
		switch (n = e[n], n === void 0 ? e.push(t) : n !== t && (t.then(yn, yn), t = n), t.status) {
			case "fulfilled": return t.value;
			case "rejected": throw e = t.reason, ro(e), e === void 0 && !("reason" in t) ? Error(i(600)) : e;
			default:
				if (typeof t.status == "string") t.then(yn, yn);
				else {
					if (e = Qu, e !== null && 100 < e.shellSuspendCounter) throw Error(i(482));
					e = t, e.status = "pending", e.then(function(e) {
						if (t.status === "pending") {
							var n = t;
							n.status = "fulfilled", n.value = e;
						}
					}, function(e) {
						if (t.status === "pending") {
							var n = t;
							n.status = "rejected", n.reason = e;
						}
					});
				}
				switch (t.status) {
					case "fulfilled": return t.value;
					case "rejected": throw e = t.reason, ro(e), e;
				}
				throw to = t, Ja;
		}
	}
	function eo(e) {
		try {
			var t = e._init;
			return t(e._payload);
		} catch (e) {
			throw typeof e == "object" && e && typeof e.then == "function" ? (to = e, Ja) : e;
		}
	}
	var to = null;
	function no() {
		if (to === null) throw Error(i(459));
		var e = to;
		return to = null, e;
	}
	function ro(e) {
		if (e === Ja || e === Xa) throw Error(i(483));
	}
	var io = null, ao = 0;
	function oo(e) {
		var t = ao;
		return ao += 1, io === null && (io = []), $a(io, e, t);
	}
	function so(e, t) {
		t = t.props.ref, e.ref = t === void 0 ? null : t;
	}
	function co(e, t) {
		throw t.$$typeof === ee ? Error(i(525)) : (e = Object.prototype.toString.call(t), Error(i(31, e === "[object Object]" ? "object with keys {" + Object.keys(t).join(", ") + "}" : e)));
	}
	function lo(e) {
		function t(t, n) {
			if (e) {
				var r = t.deletions;
				r === null ? (t.deletions = [n], t.flags |= 16) : r.push(n);
			}
		}
		function n(n, r) {
			if (!e) return null;
			for (; r !== null;) t(n, r), r = r.sibling;
			return null;
		}
		function r(e) {
			for (var t = /* @__PURE__ */ new Map(); e !== null;) e.key === null ? t.set(e.index, e) : t.set(e.key, e), e = e.sibling;
			return t;
		}
		function a(e, t) {
			return e = Ni(e, t), e.index = 0, e.sibling = null, e;
		}
		function o(t, n, r) {
			return t.index = r, e ? (r = t.alternate, r === null ? (t.flags |= 134217730, n) : (r = r.index, r < n ? (t.flags |= 2, n) : r)) : (t.flags |= 1048576, n);
		}
		function s(t) {
			return e && t.alternate === null && (t.flags |= 134217730), t;
		}
		function c(e, t, n, r) {
			return t === null || t.tag !== 6 ? (t = Li(n, e.mode, r), t.return = e, t) : (t = a(t, n), t.return = e, t);
		}
		function l(e, t, n, r) {
			var i = n.type;
			return i === O ? (e = d(e, t, n.props.children, r, n.key), so(e, n), e) : t !== null && (t.elementType === i || typeof i == "object" && i && i.$$typeof === ue && eo(i) === t.type) ? (t = a(t, n.props), so(t, n), t.return = e, t) : (t = Fi(n.type, n.key, n.props, null, e.mode, r), so(t, n), t.return = e, t);
		}
		function u(e, t, n, r) {
			return t === null || t.tag !== 4 || t.stateNode.containerInfo !== n.containerInfo || t.stateNode.implementation !== n.implementation ? (t = zi(n, e.mode, r), t.return = e, t) : (t = a(t, n.children || []), t.return = e, t);
		}
		function d(e, t, n, r, i) {
			return t === null || t.tag !== 7 ? (t = Ii(n, e.mode, r, i), t.return = e, t) : (t = a(t, n), t.return = e, t);
		}
		function f(e, t, n) {
			if (typeof t == "string" && t !== "" || typeof t == "number" || typeof t == "bigint") return t = Li("" + t, e.mode, n), t.return = e, t;
			if (typeof t == "object" && t) {
				switch (t.$$typeof) {
					case te: return n = Fi(t.type, t.key, t.props, null, e.mode, n), so(n, t), n.return = e, n;
					case ne: return t = zi(t, e.mode, n), t.return = e, t;
					case ue: return t = eo(t), f(e, t, n);
				}
				if (ve(t) || he(t)) return t = Ii(t, e.mode, n, null), t.return = e, t;
				if (typeof t.then == "function") return f(e, oo(t), n);
				if (t.$$typeof === oe) return f(e, Ta(e, t), n);
				co(e, t);
			}
			return null;
		}
		function p(e, t, n, r) {
			var i = t === null ? null : t.key;
			if (typeof n == "string" && n !== "" || typeof n == "number" || typeof n == "bigint") return i === null ? c(e, t, "" + n, r) : null;
			if (typeof n == "object" && n) {
				switch (n.$$typeof) {
					case te: return n.key === i ? l(e, t, n, r) : null;
					case ne: return n.key === i ? u(e, t, n, r) : null;
					case ue: return n = eo(n), p(e, t, n, r);
				}
				if (ve(n) || he(n)) return i === null ? d(e, t, n, r, null) : null;
				if (typeof n.then == "function") return p(e, t, oo(n), r);
				if (n.$$typeof === oe) return p(e, t, Ta(e, n), r);
				co(e, n);
			}
			return null;
		}
		function m(e, t, n, r, i) {
			if (typeof r == "string" && r !== "" || typeof r == "number" || typeof r == "bigint") return e = e.get(n) || null, c(t, e, "" + r, i);
			if (typeof r == "object" && r) {
				switch (r.$$typeof) {
					case te: return e = e.get(r.key === null ? n : r.key) || null, l(t, e, r, i);
					case ne: return e = e.get(r.key === null ? n : r.key) || null, u(t, e, r, i);
					case ue: return r = eo(r), m(e, t, n, r, i);
				}
				if (ve(r) || he(r)) return e = e.get(n) || null, d(t, e, r, i, null);
				if (typeof r.then == "function") return m(e, t, n, oo(r), i);
				if (r.$$typeof === oe) return m(e, t, n, Ta(t, r), i);
				co(t, r);
			}
			return null;
		}
		function h(i, a, s, c) {
			for (var l = null, u = null, d = a, h = a = 0, g = null; d !== null && h < s.length; h++) {
				d.index > h ? (g = d, d = null) : g = d.sibling;
				var _ = p(i, d, s[h], c);
				if (_ === null) {
					d === null && (d = g);
					break;
				}
				e && d && _.alternate === null && t(i, d), a = o(_, a, h), u === null ? l = _ : u.sibling = _, u = _, d = g;
			}
			if (h === s.length) return n(i, d), V && Zi(i, h), l;
			if (d === null) {
				for (; h < s.length; h++) d = f(i, s[h], c), d !== null && (a = o(d, a, h), u === null ? l = d : u.sibling = d, u = d);
				return V && Zi(i, h), l;
			}
			for (d = r(d); h < s.length; h++) g = m(d, i, h, s[h], c), g !== null && (e && (_ = g.alternate, _ !== null && d.delete(_.key === null ? h : _.key)), a = o(g, a, h), u === null ? l = g : u.sibling = g, u = g);
			return e && d.forEach(function(e) {
				return t(i, e);
			}), V && Zi(i, h), l;
		}
		function g(a, s, c, l) {
			if (c == null) throw Error(i(151));
			for (var u = null, d = null, h = s, g = s = 0, _ = null, v = c.next(); h !== null && !v.done; g++, v = c.next()) {
				h.index > g ? (_ = h, h = null) : _ = h.sibling;
				var y = p(a, h, v.value, l);
				if (y === null) {
					h === null && (h = _);
					break;
				}
				e && h && y.alternate === null && t(a, h), s = o(y, s, g), d === null ? u = y : d.sibling = y, d = y, h = _;
			}
			if (v.done) return n(a, h), V && Zi(a, g), u;
			if (h === null) {
				for (; !v.done; g++, v = c.next()) v = f(a, v.value, l), v !== null && (s = o(v, s, g), d === null ? u = v : d.sibling = v, d = v);
				return V && Zi(a, g), u;
			}
			for (h = r(h); !v.done; g++, v = c.next()) v = m(h, a, g, v.value, l), v !== null && (e && (_ = v.alternate, _ !== null && h.delete(_.key === null ? g : _.key)), s = o(v, s, g), d === null ? u = v : d.sibling = v, d = v);
			return e && h.forEach(function(e) {
				return t(a, e);
			}), V && Zi(a, g), u;
		}
		function _(e, r, o, c) {
			if (typeof o == "object" && o && o.type === O && o.key === null && o.props.ref === void 0 && (o = o.props.children), typeof o == "object" && o) {
				switch (o.$$typeof) {
					case te:
						a: {
							for (var l = o.key; r !== null;) {
								if (r.key === l) {
									if (l = o.type, l === O) {
										if (r.tag === 7) {
											n(e, r.sibling), c = a(r, o.props.children), so(c, o), c.return = e, e = c;
											break a;
										}
									} else if (r.elementType === l || typeof l == "object" && l && l.$$typeof === ue && eo(l) === r.type) {
										n(e, r.sibling), c = a(r, o.props), so(c, o), c.return = e, e = c;
										break a;
									}
									n(e, r);
									break;
								}
								t(e, r), r = r.sibling;
							}
							o.type === O ? (c = Ii(o.props.children, e.mode, c, o.key), so(c, o), c.return = e, e = c) : (c = Fi(o.type, o.key, o.props, null, e.mode, c), so(c, o), c.return = e, e = c);
						}
						return s(e);
					case ne:
						a: {
							for (l = o.key; r !== null;) {
								if (r.key === l) {
									if (r.tag === 4 && r.stateNode.containerInfo === o.containerInfo && r.stateNode.implementation === o.implementation) {
										n(e, r.sibling), c = a(r, o.children || []), c.return = e, e = c;
										break a;
									}
									n(e, r);
									break;
								}
								t(e, r), r = r.sibling;
							}
							c = zi(o, e.mode, c), c.return = e, e = c;
						}
						return s(e);
					case ue: return o = eo(o), _(e, r, o, c);
				}
				if (ve(o)) return h(e, r, o, c);
				if (he(o)) {
					if (l = he(o), typeof l != "function") throw Error(i(150));
					return o = l.call(o), g(e, r, o, c);
				}
				if (typeof o.then == "function") return _(e, r, oo(o), c);
				if (o.$$typeof === oe) return _(e, r, Ta(e, o), c);
				co(e, o);
			}
			return typeof o == "string" && o !== "" || typeof o == "number" || typeof o == "bigint" ? (o = "" + o, r !== null && r.tag === 6 ? (n(e, r.sibling), c = a(r, o), c.return = e, e = c) : (n(e, r), c = Li(o, e.mode, c), c.return = e, e = c), s(e)) : n(e, r);
		}
		return function(e, t, n, r) {
			try {
				ao = 0;
				var i = _(e, t, n, r);
				return io = null, i;
			} catch (t) {
				if (t === Ja || t === Xa) throw t;
				var a = ji(29, t, null, e.mode);
				return a.lanes = r, a.return = e, a;
			}
		};
	}
	var uo = lo(!0), fo = lo(!1), po = !1;
	function mo(e) {
		e.updateQueue = {
			baseState: e.memoizedState,
			firstBaseUpdate: null,
			lastBaseUpdate: null,
			shared: {
				pending: null,
				lanes: 0,
				hiddenCallbacks: null
			},
			callbacks: null
		};
	}
	function ho(e, t) {
		e = e.updateQueue, t.updateQueue === e && (t.updateQueue = {
			baseState: e.baseState,
			firstBaseUpdate: e.firstBaseUpdate,
			lastBaseUpdate: e.lastBaseUpdate,
			shared: e.shared,
			callbacks: null
		});
	}
	function go(e) {
		return {
			lane: e,
			tag: 0,
			payload: null,
			callback: null,
			next: null
		};
	}
	function _o(e, t, n) {
		var r = e.updateQueue;
		if (r === null) return null;
		if (r = r.shared, J & 2) {
			var i = r.pending;
			return i === null ? t.next = t : (t.next = i.next, i.next = t), r.pending = t, t = Oi(e), Di(e, null, n), t;
		}
		return wi(e, r, t, n), Oi(e);
	}
	function vo(e, t, n) {
		if (t = t.updateQueue, t !== null && (t = t.shared, n & 4194048)) {
			var r = t.lanes;
			r &= e.pendingLanes, n |= r, t.lanes = n, yt(e, n);
		}
	}
	function yo(e, t) {
		var n = e.updateQueue, r = e.alternate;
		if (r !== null && (r = r.updateQueue, n === r)) {
			var i = null, a = null;
			if (n = n.firstBaseUpdate, n !== null) {
				do {
					var o = {
						lane: n.lane,
						tag: n.tag,
						payload: n.payload,
						callback: null,
						next: null
					};
					a === null ? i = a = o : a = a.next = o, n = n.next;
				} while (n !== null);
				a === null ? i = a = t : a = a.next = t;
			} else i = a = t;
			n = {
				baseState: r.baseState,
				firstBaseUpdate: i,
				lastBaseUpdate: a,
				shared: r.shared,
				callbacks: r.callbacks
			}, e.updateQueue = n;
		} else e = n.lastBaseUpdate, e === null ? n.firstBaseUpdate = t : e.next = t, n.lastBaseUpdate = t;
	}
	var bo = !1;
	function xo() {
		if (bo) {
			var e = za;
			if (e !== null) throw e;
		}
	}
	function So(e, t, n, r) {
		bo = !1;
		var i = e.updateQueue;
		po = !1;
		var a = i.firstBaseUpdate, o = i.lastBaseUpdate, s = i.shared.pending;
		if (s !== null) {
			i.shared.pending = null;
			var c = s, l = c.next;
			c.next = null, o === null ? a = l : o.next = l, o = c;
			var u = e.alternate;
			u !== null && (u = u.updateQueue, s = u.lastBaseUpdate, s !== o && (s === null ? u.firstBaseUpdate = l : s.next = l, u.lastBaseUpdate = c));
		}
		if (a !== null) {
			var d = i.baseState;
			o = 0, u = l = c = null, s = a;
			do {
				var f = s.lane & -536870913, p = f !== s.lane;
				if (p ? (X & f) === f : (r & f) === f) {
					f !== 0 && f === Ra && (bo = !0), u !== null && (u = u.next = {
						lane: 0,
						tag: s.tag,
						payload: s.payload,
						callback: null,
						next: null
					});
					a: {
						var m = e, h = s;
						f = t;
						var g = n;
						switch (h.tag) {
							case 1:
								if (m = h.payload, typeof m == "function") {
									d = m.call(g, d, f);
									break a;
								}
								d = m;
								break a;
							case 3: m.flags = m.flags & -65537 | 128;
							case 0:
								if (m = h.payload, f = typeof m == "function" ? m.call(g, d, f) : m, f == null) break a;
								d = D({}, d, f);
								break a;
							case 2: po = !0;
						}
					}
					f = s.callback, f !== null && (e.flags |= 64, p && (e.flags |= 8192), p = i.callbacks, p === null ? i.callbacks = [f] : p.push(f));
				} else p = {
					lane: f,
					tag: s.tag,
					payload: s.payload,
					callback: s.callback,
					next: null
				}, u === null ? (l = u = p, c = d) : u = u.next = p, o |= f;
				if (s = s.next, s === null) {
					if (s = i.shared.pending, s === null) break;
					p = s, s = p.next, p.next = null, i.lastBaseUpdate = p, i.shared.pending = null;
				}
			} while (1);
			u === null && (c = d), i.baseState = c, i.firstBaseUpdate = l, i.lastBaseUpdate = u, a === null && (i.shared.lanes = 0), ad |= o, e.lanes = o, e.memoizedState = d;
		}
	}
	function Co(e, t) {
		if (typeof e != "function") throw Error(i(191, e));
		e.call(t);
	}
	function wo(e, t) {
		var n = e.callbacks;
		if (n !== null) for (e.callbacks = null, e = 0; e < n.length; e++) Co(n[e], t);
	}
	var To = Se(null), Eo = Se(0);
	function Do(e, t) {
		e = rd, P(Eo, e), P(To, t), rd = e | t.baseLanes;
	}
	function Oo() {
		P(Eo, rd), P(To, To.current);
	}
	function ko() {
		rd = Eo.current, Ce(To), Ce(Eo);
	}
	var Ao = Se(null), jo = null;
	function Mo(e) {
		var t = e.alternate;
		P(Lo, Lo.current & 1), P(Ao, e), jo === null && (t === null || To.current !== null || t.memoizedState !== null) && (jo = e);
	}
	function No(e) {
		P(Lo, Lo.current), P(Ao, e), jo === null && (jo = e);
	}
	function Po(e) {
		e.tag === 22 ? (P(Lo, Lo.current), P(Ao, e), jo === null && (jo = e)) : Fo();
	}
	function Fo() {
		P(Lo, Lo.current), P(Ao, Ao.current);
	}
	function Io(e) {
		Ce(Ao), jo === e && (jo = null), Ce(Lo);
	}
	var Lo = Se(0);
	function Ro(e, t) {
		P(Ao, Ao.current), P(Lo, t);
	}
	function zo(e) {
		Ce(Lo), Ce(Ao), jo === e && (jo = null);
	}
	function Bo(e) {
		for (var t = e; t !== null;) {
			if (t.tag === 13) {
				var n = t.memoizedState;
				if (n !== null && (n = n.dehydrated, n === null || om(n) || sm(n))) return t;
			} else if (t.tag === 19 && t.memoizedProps.revealOrder !== "independent") {
				if (t.flags & 128) return t;
			} else if (t.child !== null) {
				t.child.return = t, t = t.child;
				continue;
			}
			if (t === e) break;
			for (; t.sibling === null;) {
				if (t.return === null || t.return === e) return null;
				t = t.return;
			}
			t.sibling.return = t.return, t = t.sibling;
		}
		return null;
	}
	var Vo = 0, H = null, U = null, Ho = null, Uo = !1, Wo = !1, W = !1, Go = 0, Ko = 0, qo = null, Jo = 0;
	function Yo() {
		throw Error(i(321));
	}
	function Xo(e, t) {
		if (t === null) return !1;
		for (var n = 0; n < t.length && n < e.length; n++) if (!Br(e[n], t[n])) return !1;
		return !0;
	}
	function Zo(e, t, n, r, i, a) {
		return Vo = a, H = t, t.memoizedState = null, t.updateQueue = null, t.lanes = 0, M.H = e === null || e.memoizedState === null ? fc : pc, W = !1, a = n(r, i), W = !1, Wo && (a = $o(t, n, r, i)), Qo(e), a;
	}
	function Qo(e) {
		M.H = dc;
		var t = U !== null && U.next !== null;
		if (Vo = 0, Ho = U = H = null, Uo = !1, Ko = 0, qo = null, t) throw Error(i(300));
		e === null || Ac || (e = e.dependencies, e !== null && Sa(e) && (Ac = !0));
	}
	function $o(e, t, n, r) {
		H = e;
		var a = 0;
		do {
			if (Wo && (qo = null), Ko = 0, Wo = !1, 25 <= a) throw Error(i(301));
			if (a += 1, Ho = U = null, e.updateQueue != null) {
				var o = e.updateQueue;
				o.lastEffect = null, o.events = null, o.stores = null, o.memoCache != null && (o.memoCache.index = 0);
			}
			M.H = mc, o = t(n, r);
		} while (Wo);
		return o;
	}
	function es() {
		var e = M.H, t = e.useState()[0];
		return t = typeof t.then == "function" ? ss(t) : t, e = e.useState()[0], (U === null ? null : U.memoizedState) !== e && (H.flags |= 1024), t;
	}
	function ts() {
		var e = Go !== 0;
		return Go = 0, e;
	}
	function ns(e, t, n) {
		t.updateQueue = e.updateQueue, t.flags &= -2053, e.lanes &= ~n;
	}
	function rs(e) {
		if (Uo) {
			for (e = e.memoizedState; e !== null;) {
				var t = e.queue;
				t !== null && (t.pending = null), e = e.next;
			}
			Uo = !1;
		}
		Vo = 0, Ho = U = H = null, Wo = !1, Ko = Go = 0, qo = null;
	}
	function is() {
		var e = {
			memoizedState: null,
			baseState: null,
			baseQueue: null,
			queue: null,
			next: null
		};
		return Ho === null ? H.memoizedState = Ho = e : Ho = Ho.next = e, Ho;
	}
	function as() {
		if (U === null) {
			var e = H.alternate;
			e = e === null ? null : e.memoizedState;
		} else e = U.next;
		var t = Ho === null ? H.memoizedState : Ho.next;
		if (t !== null) Ho = t, U = e;
		else {
			if (e === null) throw H.alternate === null ? Error(i(467)) : Error(i(310));
			U = e, e = {
				memoizedState: U.memoizedState,
				baseState: U.baseState,
				baseQueue: U.baseQueue,
				queue: U.queue,
				next: null
			}, Ho === null ? H.memoizedState = Ho = e : Ho = Ho.next = e;
		}
		return Ho;
	}
	function os() {
		return {
			lastEffect: null,
			events: null,
			stores: null,
			memoCache: null
		};
	}
	function ss(e) {
		var t = Ko;
		return Ko += 1, qo === null && (qo = []), e = $a(qo, e, t), t = H, (Ho === null ? t.memoizedState : Ho.next) === null && (t = t.alternate, M.H = t === null || t.memoizedState === null ? fc : pc), e;
	}
	function cs(e) {
		if (typeof e == "object" && e) {
			if (typeof e.then == "function") return ss(e);
			if (e.$$typeof === pe) return;
			if (e.$$typeof === oe) return wa(e);
		}
		throw Error(i(438, String(e)));
	}
	function ls(e) {
		var t = null, n = H.updateQueue;
		if (n !== null && (t = n.memoCache), t == null) {
			var r = H.alternate;
			r !== null && (r = r.updateQueue, r !== null && (r = r.memoCache, r != null && (t = {
				data: r.data.map(function(e) {
					return e.slice();
				}),
				index: 0
			})));
		}
		if (t ??= {
			data: [],
			index: 0
		}, n === null && (n = os(), H.updateQueue = n), n.memoCache = t, n = t.data[t.index], n === void 0) for (n = t.data[t.index] = Array(e), r = 0; r < e; r++) n[r] = fe;
		return t.index++, n;
	}
	function us(e, t) {
		return typeof t == "function" ? t(e) : t;
	}
	function ds(e) {
		return fs(as(), U, e);
	}
	function fs(e, t, n) {
		var r = e.queue;
		if (r === null) throw Error(i(311));
		r.lastRenderedReducer = n;
		var a = e.baseQueue, o = r.pending;
		if (o !== null) {
			if (a !== null) {
				var s = a.next;
				a.next = o.next, o.next = s;
			}
			t.baseQueue = a = o, r.pending = null;
		}
		if (o = e.baseState, a === null) e.memoizedState = o;
		else {
			t = a.next;
			var c = s = null, l = null, u = t, d = !1;
			do {
				var f = u.lane & -536870913;
				if (f === u.lane ? (Vo & f) === f : (X & f) === f) {
					var p = u.revertLane;
					if (p === 0) l !== null && (l = l.next = {
						lane: 0,
						revertLane: 0,
						gesture: null,
						action: u.action,
						hasEagerState: u.hasEagerState,
						eagerState: u.eagerState,
						next: null
					}), f === Ra && (d = !0);
					else if ((Vo & p) === p) {
						u = u.next, p === Ra && (d = !0);
						continue;
					} else f = {
						lane: 0,
						revertLane: u.revertLane,
						gesture: null,
						action: u.action,
						hasEagerState: u.hasEagerState,
						eagerState: u.eagerState,
						next: null
					}, l === null ? (c = l = f, s = o) : l = l.next = f, H.lanes |= p, ad |= p;
					f = u.action, W && n(o, f), o = u.hasEagerState ? u.eagerState : n(o, f);
				} else p = {
					lane: f,
					revertLane: u.revertLane,
					gesture: u.gesture,
					action: u.action,
					hasEagerState: u.hasEagerState,
					eagerState: u.eagerState,
					next: null
				}, l === null ? (c = l = p, s = o) : l = l.next = p, H.lanes |= f, ad |= f;
				u = u.next;
			} while (u !== null && u !== t);
			if (l === null ? s = o : l.next = c, !Br(o, e.memoizedState) && (Ac = !0, d && (n = za, n !== null))) throw n;
			e.memoizedState = o, e.baseState = s, e.baseQueue = l, r.lastRenderedState = o;
		}
		return a === null && (r.lanes = 0), [e.memoizedState, r.dispatch];
	}
	function ps(e) {
		var t = as(), n = t.queue;
		if (n === null) throw Error(i(311));
		n.lastRenderedReducer = e;
		var r = n.dispatch, a = n.pending, o = t.memoizedState;
		if (a !== null) {
			n.pending = null;
			var s = a = a.next;
			do
				o = e(o, s.action), s = s.next;
			while (s !== a);
			Br(o, t.memoizedState) || (Ac = !0), t.memoizedState = o, t.baseQueue === null && (t.baseState = o), n.lastRenderedState = o;
		}
		return [o, r];
	}
	function ms(e, t, n) {
		var r = H, a = as(), o = V;
		if (o) {
			if (n === void 0) throw Error(i(407));
			n = n();
		} else n = t();
		var s = !Br((U || a).memoizedState, n);
		if (s && (a.memoizedState = n, Ac = !0), a = a.queue, Ls(_s.bind(null, r, a, e), [e]), e = a.getSnapshot !== t || s || Ho !== null && !!(Ho.memoizedState.tag & 1), K(e ? 9 : 8, { destroy: void 0 }, gs.bind(null, r, a, n, t), null), e) {
			if (r.flags |= 2048, Qu === null) throw Error(i(349));
			o || Vo & 127 || hs(r, t, n);
		}
		return n;
	}
	function hs(e, t, n) {
		e.flags |= 16384, e = {
			getSnapshot: t,
			value: n
		}, t = H.updateQueue, t === null ? (t = os(), H.updateQueue = t, t.stores = [e]) : (n = t.stores, n === null ? t.stores = [e] : n.push(e));
	}
	function gs(e, t, n, r) {
		t.value = n, t.getSnapshot = r, vs(t) && ys(e);
	}
	function _s(e, t, n) {
		return n(function() {
			vs(t) && ys(e);
		});
	}
	function vs(e) {
		var t = e.getSnapshot;
		e = e.value;
		try {
			var n = t();
			return !Br(e, n);
		} catch {
			return !0;
		}
	}
	function ys(e) {
		var t = Ei(e, 2);
		t !== null && Nd(t, e, 2);
	}
	function bs(e) {
		var t = is();
		if (typeof e == "function") {
			var n = e;
			if (e = n(), W) {
				tt(!0);
				try {
					n();
				} finally {
					tt(!1);
				}
			}
		}
		return t.memoizedState = t.baseState = e, t.queue = {
			pending: null,
			lanes: 0,
			dispatch: null,
			lastRenderedReducer: us,
			lastRenderedState: e
		}, t;
	}
	function xs(e, t, n, r) {
		return e.baseState = n, fs(e, U, typeof r == "function" ? r : us);
	}
	function Ss(e, t, n, r, a) {
		if (cc(e)) throw Error(i(485));
		if (e = t.action, e !== null) {
			var o = {
				payload: a,
				action: e,
				next: null,
				isTransition: !0,
				status: "pending",
				value: null,
				reason: null,
				listeners: [],
				then: function(e) {
					o.listeners.push(e);
				}
			};
			M.T === null ? o.isTransition = !1 : n(!0), r(o), n = t.pending, n === null ? (o.next = t.pending = o, Cs(t, o)) : (o.next = n.next, t.pending = n.next = o);
		}
	}
	function Cs(e, t) {
		var n = t.action, r = t.payload, i = e.state;
		if (t.isTransition) {
			var a = M.T, o = {};
			o.types = a === null ? null : a.types, M.T = o;
			try {
				var s = n(i, r), c = M.S;
				c !== null && c(o, s), ws(e, t, s);
			} catch (n) {
				Es(e, t, n);
			} finally {
				a !== null && o.types !== null && (a.types = o.types), M.T = a;
			}
		} else try {
			a = n(i, r), ws(e, t, a);
		} catch (n) {
			Es(e, t, n);
		}
	}
	function ws(e, t, n) {
		typeof n == "object" && n && typeof n.then == "function" ? n.then(function(n) {
			Ts(e, t, n);
		}, function(n) {
			return Es(e, t, n);
		}) : Ts(e, t, n);
	}
	function Ts(e, t, n) {
		t.status = "fulfilled", t.value = n, Ds(t), e.state = n, t = e.pending, t !== null && (n = t.next, n === t ? e.pending = null : (n = n.next, t.next = n, Cs(e, n)));
	}
	function Es(e, t, n) {
		var r = e.pending;
		if (e.pending = null, r !== null) {
			r = r.next;
			do
				t.status = "rejected", t.reason = n, Ds(t), t = t.next;
			while (t !== r);
		}
		e.action = null;
	}
	function Ds(e) {
		e = e.listeners;
		for (var t = 0; t < e.length; t++) (0, e[t])();
	}
	function Os(e, t) {
		return t;
	}
	function ks(e, t) {
		if (V) {
			var n = Qu.formState;
			if (n !== null) {
				a: {
					var r = H;
					if (V) {
						if (ra) {
							b: {
								for (var i = ra, a = aa; i.nodeType !== 8;) if (!a || (i = lm(i.nextSibling), i === null)) {
									i = null;
									break b;
								}
								a = i.data, i = a === "F!" || a === "F" ? i : null;
							}
							if (i) {
								ra = lm(i.nextSibling), r = i.data === "F!";
								break a;
							}
						}
						sa(r);
					}
					r = !1;
				}
				r && (t = n[0]);
			}
		}
		return n = is(), n.memoizedState = n.baseState = t, r = {
			pending: null,
			lanes: 0,
			dispatch: null,
			lastRenderedReducer: Os,
			lastRenderedState: t
		}, n.queue = r, n = ac.bind(null, H, r), r.dispatch = n, r = bs(!1), a = sc.bind(null, H, !1, r.queue), r = is(), i = {
			state: t,
			dispatch: null,
			action: e,
			pending: null
		}, r.queue = i, n = Ss.bind(null, H, i, a, n), i.dispatch = n, r.memoizedState = e, [
			t,
			n,
			!1
		];
	}
	function G(e) {
		return As(as(), U, e);
	}
	function As(e, t, n) {
		if (t = fs(e, t, Os)[0], e = ds(us)[0], typeof t == "object" && t && typeof t.then == "function") try {
			var r = ss(t);
		} catch (e) {
			throw e === Ja ? Xa : e;
		}
		else r = t;
		t = as();
		var i = t.queue, a = i.dispatch;
		return n !== t.memoizedState && (H.flags |= 2048, K(9, { destroy: void 0 }, js.bind(null, i, n), null)), [
			r,
			a,
			e
		];
	}
	function js(e, t) {
		e.action = t;
	}
	function Ms(e) {
		var t = as(), n = U;
		if (n !== null) return As(t, n, e);
		as(), t = t.memoizedState, n = as();
		var r = n.queue.dispatch;
		return n.memoizedState = e, [
			t,
			r,
			!1
		];
	}
	function K(e, t, n, r) {
		return e = {
			tag: e,
			create: n,
			deps: r,
			inst: t,
			next: null
		}, t = H.updateQueue, t === null && (t = os(), H.updateQueue = t), n = t.lastEffect, n === null ? t.lastEffect = e.next = e : (r = n.next, n.next = e, e.next = r, t.lastEffect = e), e;
	}
	function Ns() {
		return as().memoizedState;
	}
	function Ps(e, t, n, r) {
		var i = is();
		H.flags |= e, i.memoizedState = K(1 | t, { destroy: void 0 }, n, r === void 0 ? null : r);
	}
	function Fs(e, t, n, r) {
		var i = as();
		r = r === void 0 ? null : r;
		var a = i.memoizedState.inst;
		U !== null && r !== null && Xo(r, U.memoizedState.deps) ? i.memoizedState = K(t, a, n, r) : (H.flags |= e, i.memoizedState = K(1 | t, a, n, r));
	}
	function Is(e, t) {
		Ps(8390656, 8, e, t);
	}
	function Ls(e, t) {
		Fs(2048, 8, e, t);
	}
	function Rs(e) {
		H.flags |= 4;
		var t = H.updateQueue;
		if (t === null) t = os(), H.updateQueue = t, t.events = [e];
		else {
			var n = t.events;
			n === null ? t.events = [e] : n.push(e);
		}
	}
	function zs(e) {
		var t = as().memoizedState;
		return Rs({
			ref: t,
			nextImpl: e
		}), function() {
			if (J & 2) throw Error(i(440));
			return t.impl.apply(void 0, arguments);
		};
	}
	function Bs(e, t) {
		return Fs(4, 2, e, t);
	}
	function Vs(e, t) {
		return Fs(4, 4, e, t);
	}
	function Hs(e, t) {
		if (typeof t == "function") {
			e = e();
			var n = t(e);
			return function() {
				typeof n == "function" ? n() : t(null);
			};
		}
		if (t != null) return e = e(), t.current = e, function() {
			t.current = null;
		};
	}
	function Us(e, t, n) {
		n = n == null ? null : n.concat([e]), Fs(4, 4, Hs.bind(null, t, e), n);
	}
	function Ws() {}
	function Gs(e, t) {
		var n = as();
		t = t === void 0 ? null : t;
		var r = n.memoizedState;
		return t !== null && Xo(t, r[1]) ? r[0] : (n.memoizedState = [e, t], e);
	}
	function Ks(e, t) {
		var n = as();
		t = t === void 0 ? null : t;
		var r = n.memoizedState;
		if (t !== null && Xo(t, r[1])) return r[0];
		if (r = e(), W) {
			tt(!0);
			try {
				e();
			} finally {
				tt(!1);
			}
		}
		return n.memoizedState = [r, t], r;
	}
	function qs(e, t, n) {
		return n === void 0 || Vo & 1073741824 && !(X & 261930) ? e.memoizedState = t : (e.memoizedState = n, e = jd(), H.lanes |= e, ad |= e, n);
	}
	function Js(e, t, n, r) {
		return Br(n, t) ? n : To.current === null ? !(Vo & 106) || Vo & 1073741824 && !(X & 261930) ? (Ac = !0, e.memoizedState = n) : (e = jd(), H.lanes |= e, ad |= e, t) : (e = qs(e, n, r), Br(e, t) || (Ac = !0), e);
	}
	function Ys(e, t, n, r, i) {
		var a = N.p;
		N.p = a !== 0 && 8 > a ? a : 8;
		var o = M.T, s = {};
		s.types = o === null ? null : o.types, M.T = s, sc(e, !1, t, n);
		try {
			var c = i(), l = M.S;
			l !== null && l(s, c), typeof c == "object" && c && typeof c.then == "function" ? oc(e, t, Ha(c, r), Ad(e)) : oc(e, t, r, Ad(e));
		} catch (n) {
			oc(e, t, {
				then: function() {},
				status: "rejected",
				reason: n
			}, Ad());
		} finally {
			N.p = a, o !== null && s.types !== null && (o.types = s.types), M.T = o;
		}
	}
	function Xs() {}
	function Zs(e, t, n, r) {
		if (e.tag !== 5) throw Error(i(476));
		var a = Qs(e).queue;
		Ys(e, a, t, ye, n === null ? Xs : function() {
			return $s(e), n(r);
		});
	}
	function Qs(e) {
		var t = e.memoizedState;
		if (t !== null) return t;
		t = {
			memoizedState: ye,
			baseState: ye,
			baseQueue: null,
			queue: {
				pending: null,
				lanes: 0,
				dispatch: null,
				lastRenderedReducer: us,
				lastRenderedState: ye
			},
			next: null
		};
		var n = {};
		return t.next = {
			memoizedState: n,
			baseState: n,
			baseQueue: null,
			queue: {
				pending: null,
				lanes: 0,
				dispatch: null,
				lastRenderedReducer: us,
				lastRenderedState: n
			},
			next: null
		}, e.memoizedState = t, e = e.alternate, e !== null && (e.memoizedState = t), t;
	}
	function $s(e) {
		var t = Qs(e);
		t.next === null && (t = e.alternate.memoizedState), oc(e, t.next.queue, {}, Ad());
	}
	function ec() {
		return wa(sh);
	}
	function tc() {
		return as().memoizedState;
	}
	function nc() {
		return as().memoizedState;
	}
	function rc(e) {
		for (var t = e.return; t !== null;) {
			switch (t.tag) {
				case 24:
				case 3:
					var n = Ad();
					e = go(n);
					var r = _o(t, e, n);
					r !== null && (Nd(r, t, n), vo(r, t, n)), t = { cache: ja() }, e.payload = t;
					return;
			}
			t = t.return;
		}
	}
	function ic(e, t, n) {
		var r = Ad();
		n = {
			lane: r,
			revertLane: 0,
			gesture: null,
			action: n,
			hasEagerState: !1,
			eagerState: null,
			next: null
		}, cc(e) ? lc(t, n) : (n = Ti(e, t, n, r), n !== null && (Nd(n, e, r), uc(n, t, r)));
	}
	function ac(e, t, n) {
		oc(e, t, n, Ad());
	}
	function oc(e, t, n, r) {
		var i = {
			lane: r,
			revertLane: 0,
			gesture: null,
			action: n,
			hasEagerState: !1,
			eagerState: null,
			next: null
		};
		if (cc(e)) lc(t, i);
		else {
			var a = e.alternate;
			if (e.lanes === 0 && (a === null || a.lanes === 0) && (a = t.lastRenderedReducer, a !== null)) try {
				var o = t.lastRenderedState, s = a(o, n);
				if (i.hasEagerState = !0, i.eagerState = s, Br(s, o)) return wi(e, t, i, 0), Qu === null && Ci(), !1;
			} catch {}
			if (n = Ti(e, t, i, r), n !== null) return Nd(n, e, r), uc(n, t, r), !0;
		}
		return !1;
	}
	function sc(e, t, n, r) {
		if (r = {
			lane: 2,
			revertLane: Nf(),
			gesture: null,
			action: r,
			hasEagerState: !1,
			eagerState: null,
			next: null
		}, cc(e)) {
			if (t) throw Error(i(479));
		} else t = Ti(e, n, r, 2), t !== null && Nd(t, e, 2);
	}
	function cc(e) {
		var t = e.alternate;
		return e === H || t !== null && t === H;
	}
	function lc(e, t) {
		Wo = Uo = !0;
		var n = e.pending;
		n === null ? t.next = t : (t.next = n.next, n.next = t), e.pending = t;
	}
	function uc(e, t, n) {
		if (n & 4194048) {
			var r = t.lanes;
			r &= e.pendingLanes, n |= r, t.lanes = n, yt(e, n);
		}
	}
	var dc = {
		readContext: wa,
		use: cs,
		useCallback: Yo,
		useContext: Yo,
		useEffect: Yo,
		useImperativeHandle: Yo,
		useLayoutEffect: Yo,
		useInsertionEffect: Yo,
		useMemo: Yo,
		useReducer: Yo,
		useRef: Yo,
		useState: Yo,
		useDebugValue: Yo,
		useDeferredValue: Yo,
		useTransition: Yo,
		useSyncExternalStore: Yo,
		useId: Yo,
		useHostTransitionStatus: Yo,
		useFormState: Yo,
		useActionState: Yo,
		useOptimistic: Yo,
		useMemoCache: Yo,
		useCacheRefresh: Yo,
		useEffectEvent: Yo
	}, fc = {
		readContext: wa,
		use: cs,
		useCallback: function(e, t) {
			return is().memoizedState = [e, t === void 0 ? null : t], e;
		},
		useContext: wa,
		useEffect: Is,
		useImperativeHandle: function(e, t, n) {
			n = n == null ? null : n.concat([e]), Ps(4194308, 4, Hs.bind(null, t, e), n);
		},
		useLayoutEffect: function(e, t) {
			return Ps(4194308, 4, e, t);
		},
		useInsertionEffect: function(e, t) {
			Ps(4, 2, e, t);
		},
		useMemo: function(e, t) {
			var n = is();
			t = t === void 0 ? null : t;
			var r = e();
			if (W) {
				tt(!0);
				try {
					e();
				} finally {
					tt(!1);
				}
			}
			return n.memoizedState = [r, t], r;
		},
		useReducer: function(e, t, n) {
			var r = is();
			if (n !== void 0) {
				var i = n(t);
				if (W) {
					tt(!0);
					try {
						n(t);
					} finally {
						tt(!1);
					}
				}
			} else i = t;
			return r.memoizedState = r.baseState = i, e = {
				pending: null,
				lanes: 0,
				dispatch: null,
				lastRenderedReducer: e,
				lastRenderedState: i
			}, r.queue = e, e = e.dispatch = ic.bind(null, H, e), [r.memoizedState, e];
		},
		useRef: function(e) {
			var t = is();
			return e = { current: e }, t.memoizedState = e;
		},
		useState: function(e) {
			e = bs(e);
			var t = e.queue, n = ac.bind(null, H, t);
			return t.dispatch = n, [e.memoizedState, n];
		},
		useDebugValue: Ws,
		useDeferredValue: function(e, t) {
			return qs(is(), e, t);
		},
		useTransition: function() {
			var e = bs(!1);
			return e = Ys.bind(null, H, e.queue, !0, !1), is().memoizedState = e, [!1, e];
		},
		useSyncExternalStore: function(e, t, n) {
			var r = H, a = is();
			if (V) {
				if (n === void 0) throw Error(i(407));
				n = n();
			} else {
				if (n = t(), Qu === null) throw Error(i(349));
				X & 127 || hs(r, t, n);
			}
			a.memoizedState = n;
			var o = {
				value: n,
				getSnapshot: t
			};
			return a.queue = o, Is(_s.bind(null, r, o, e), [e]), r.flags |= 2048, K(9, { destroy: void 0 }, gs.bind(null, r, o, n, t), null), n;
		},
		useId: function() {
			var e = is(), t = Qu.identifierPrefix;
			if (V) {
				var n = Xi, r = Yi;
				n = (r & ~(1 << 32 - nt(r) - 1)).toString(32) + n, t = "_" + t + "R_" + n, n = Go++, 0 < n && (t += "H" + n.toString(32)), t += "_";
			} else n = Jo++, t = "_" + t + "r_" + n.toString(32) + "_";
			return e.memoizedState = t;
		},
		useHostTransitionStatus: ec,
		useFormState: ks,
		useActionState: ks,
		useOptimistic: function(e) {
			var t = is();
			t.memoizedState = t.baseState = e;
			var n = {
				pending: null,
				lanes: 0,
				dispatch: null,
				lastRenderedReducer: null,
				lastRenderedState: null
			};
			return t.queue = n, t = sc.bind(null, H, !0, n), n.dispatch = t, [e, t];
		},
		useMemoCache: ls,
		useCacheRefresh: function() {
			return is().memoizedState = rc.bind(null, H);
		},
		useEffectEvent: function(e) {
			var t = is(), n = { impl: e };
			return t.memoizedState = n, function() {
				if (J & 2) throw Error(i(440));
				return n.impl.apply(void 0, arguments);
			};
		}
	}, pc = {
		readContext: wa,
		use: cs,
		useCallback: Gs,
		useContext: wa,
		useEffect: Ls,
		useImperativeHandle: Us,
		useInsertionEffect: Bs,
		useLayoutEffect: Vs,
		useMemo: Ks,
		useReducer: ds,
		useRef: Ns,
		useState: function() {
			return ds(us);
		},
		useDebugValue: Ws,
		useDeferredValue: function(e, t) {
			return Js(as(), U.memoizedState, e, t);
		},
		useTransition: function() {
			var e = ds(us)[0], t = as().memoizedState;
			return [typeof e == "boolean" ? e : ss(e), t];
		},
		useSyncExternalStore: ms,
		useId: tc,
		useHostTransitionStatus: ec,
		useFormState: G,
		useActionState: G,
		useOptimistic: function(e, t) {
			return xs(as(), U, e, t);
		},
		useMemoCache: ls,
		useCacheRefresh: nc,
		useEffectEvent: zs
	}, mc = {
		readContext: wa,
		use: cs,
		useCallback: Gs,
		useContext: wa,
		useEffect: Ls,
		useImperativeHandle: Us,
		useInsertionEffect: Bs,
		useLayoutEffect: Vs,
		useMemo: Ks,
		useReducer: ps,
		useRef: Ns,
		useState: function() {
			return ps(us);
		},
		useDebugValue: Ws,
		useDeferredValue: function(e, t) {
			var n = as();
			return U === null ? qs(n, e, t) : Js(n, U.memoizedState, e, t);
		},
		useTransition: function() {
			var e = ps(us)[0], t = as().memoizedState;
			return [typeof e == "boolean" ? e : ss(e), t];
		},
		useSyncExternalStore: ms,
		useId: tc,
		useHostTransitionStatus: ec,
		useFormState: Ms,
		useActionState: Ms,
		useOptimistic: function(e, t) {
			var n = as();
			return U === null ? (n.baseState = e, [e, n.queue.dispatch]) : xs(n, U, e, t);
		},
		useMemoCache: ls,
		useCacheRefresh: nc,
		useEffectEvent: zs
	};
	function hc(e, t, n, r) {
		t = e.memoizedState, n = n(r, t), n = n == null ? t : D({}, t, n), e.memoizedState = n, e.lanes === 0 && (e.updateQueue.baseState = n);
	}
	var gc = {
		enqueueSetState: function(e, t, n) {
			e = e._reactInternals;
			var r = Ad(), i = go(r);
			i.payload = t, n != null && (i.callback = n), t = _o(e, i, r), t !== null && (Nd(t, e, r), vo(t, e, r));
		},
		enqueueReplaceState: function(e, t, n) {
			e = e._reactInternals;
			var r = Ad(), i = go(r);
			i.tag = 1, i.payload = t, n != null && (i.callback = n), t = _o(e, i, r), t !== null && (Nd(t, e, r), vo(t, e, r));
		},
		enqueueForceUpdate: function(e, t) {
			e = e._reactInternals;
			var n = Ad(), r = go(n);
			r.tag = 2, t != null && (r.callback = t), t = _o(e, r, n), t !== null && (Nd(t, e, n), vo(t, e, n));
		}
	};
	function _c(e, t, n, r, i, a, o) {
		return e = e.stateNode, typeof e.shouldComponentUpdate == "function" ? e.shouldComponentUpdate(r, a, o) : t.prototype && t.prototype.isPureReactComponent ? !Vr(n, r) || !Vr(i, a) : !0;
	}
	function vc(e, t, n, r) {
		e = t.state, typeof t.componentWillReceiveProps == "function" && t.componentWillReceiveProps(n, r), typeof t.UNSAFE_componentWillReceiveProps == "function" && t.UNSAFE_componentWillReceiveProps(n, r), t.state !== e && gc.enqueueReplaceState(t, t.state, null);
	}
	function yc(e, t) {
		var n = t;
		if ("ref" in t) for (var r in n = {}, t) r !== "ref" && (n[r] = t[r]);
		if (e = e.defaultProps) for (var i in n === t && (n = D({}, n)), e) n[i] === void 0 && (n[i] = e[i]);
		return n;
	}
	function bc(e) {
		yi(e);
	}
	function xc(e) {
		console.error(e);
	}
	function Sc(e) {
		yi(e);
	}
	function Cc(e, t) {
		try {
			var n = e.onUncaughtError;
			n(t.value, { componentStack: t.stack });
		} catch (e) {
			setTimeout(function() {
				throw e;
			});
		}
	}
	function wc(e, t, n) {
		try {
			var r = e.onCaughtError;
			r(n.value, {
				componentStack: n.stack,
				errorBoundary: t.tag === 1 ? t.stateNode : null
			});
		} catch (e) {
			setTimeout(function() {
				throw e;
			});
		}
	}
	function Tc(e, t, n) {
		return n = go(n), n.tag = 3, n.payload = { element: null }, n.callback = function() {
			Cc(e, t);
		}, n;
	}
	function Ec(e) {
		return e = go(e), e.tag = 3, e;
	}
	function Dc(e, t, n, r) {
		var i = n.type.getDerivedStateFromError;
		if (typeof i == "function") {
			var a = r.value;
			e.payload = function() {
				return i(a);
			}, e.callback = function() {
				wc(t, n, r);
			};
		}
		var o = n.stateNode;
		o !== null && typeof o.componentDidCatch == "function" && (e.callback = function() {
			wc(t, n, r), typeof i != "function" && (_d === null ? _d = /* @__PURE__ */ new Set([this]) : _d.add(this));
			var e = r.stack;
			this.componentDidCatch(r.value, { componentStack: e === null ? "" : e });
		});
	}
	function Oc(e, t, n, r, a) {
		if (n.flags |= 32768, typeof r == "object" && r && typeof r.then == "function") {
			if (t = n.alternate, t !== null && xa(t, n, a, !0), n = Ao.current, n !== null) {
				switch (n.tag) {
					case 31:
					case 13:
					case 19: return jo === null ? Gd() : n.alternate === null && id === 0 && (id = 3), n.flags &= -257, n.flags |= 65536, n.lanes = a, r === Za ? n.flags |= 16384 : (t = n.updateQueue, t === null ? n.updateQueue = /* @__PURE__ */ new Set([r]) : t.add(r), pf(e, r, a)), !1;
					case 22: return n.flags |= 65536, r === Za ? n.flags |= 16384 : (t = n.updateQueue, t === null ? (t = {
						transitions: null,
						markerInstances: null,
						retryQueue: /* @__PURE__ */ new Set([r])
					}, n.updateQueue = t) : (n = t.retryQueue, n === null ? t.retryQueue = /* @__PURE__ */ new Set([r]) : n.add(r)), pf(e, r, a)), !1;
				}
				throw Error(i(435, n.tag));
			}
			return pf(e, r, a), Gd(), !1;
		}
		if (V) return t = Ao.current, t === null ? (r !== oa && (t = Error(i(423), { cause: r }), pa(Vi(t, n))), e = e.current.alternate, e.flags |= 65536, a &= -a, e.lanes |= a, r = Vi(r, n), a = Tc(e.stateNode, r, a), yo(e, a), id !== 4 && (id = 2)) : (!(t.flags & 65536) && (t.flags |= 256), t.flags |= 65536, t.lanes = a, r !== oa && (e = Error(i(422), { cause: r }), pa(Vi(e, n)))), !1;
		var o = Error(i(520), { cause: r });
		if (o = Vi(o, n), ud === null ? ud = [o] : ud.push(o), id !== 4 && (id = 2), t === null) return !0;
		r = Vi(r, n), n = t;
		do {
			switch (n.tag) {
				case 3: return n.flags |= 65536, e = a & -a, n.lanes |= e, e = Tc(n.stateNode, r, e), yo(n, e), !1;
				case 1:
					if (t = n.type, o = n.stateNode, !(n.flags & 128) && (typeof t.getDerivedStateFromError == "function" || o !== null && typeof o.componentDidCatch == "function" && (_d === null || !_d.has(o)))) return n.flags |= 65536, a &= -a, n.lanes |= a, a = Ec(a), Dc(a, e, n, r), yo(n, a), !1;
					break;
				case 22: if (n.memoizedState !== null) return n.flags |= 65536, !1;
			}
			n = n.return;
		} while (n !== null);
		return !1;
	}
	var kc = Error(i(461)), Ac = !1;
	function jc(e, t, n, r) {
		t.child = e === null ? fo(t, null, n, r) : uo(t, e.child, n, r);
	}
	function Mc(e, t, n, r, i) {
		n = n.render;
		var a = t.ref;
		if ("ref" in r) {
			var o = {};
			for (var s in r) s !== "ref" && (o[s] = r[s]);
		} else o = r;
		return Ca(t), r = Zo(e, t, n, o, a, i), s = ts(), e !== null && !Ac ? (ns(e, t, i), ol(e, t, i)) : (V && s && $i(t), t.flags |= 1, jc(e, t, r, i), t.child);
	}
	function Nc(e, t, n, r, i) {
		if (e === null) {
			var a = n.type;
			return typeof a == "function" && !Mi(a) && a.defaultProps === void 0 && n.compare === null ? (t.tag = 15, t.type = a, Pc(e, t, a, r, i)) : (e = Fi(n.type, null, r, t, t.mode, i), e.ref = t.ref, e.return = t, t.child = e);
		}
		if (a = e.child, !sl(e, i)) {
			var o = a.memoizedProps;
			if (n = n.compare, n = n === null ? Vr : n, n(o, r) && e.ref === t.ref) return ol(e, t, i);
		}
		return t.flags |= 1, e = Ni(a, r), e.ref = t.ref, e.return = t, t.child = e;
	}
	function Pc(e, t, n, r, i) {
		if (e !== null) {
			var a = e.memoizedProps;
			if (Vr(a, r) && e.ref === t.ref) {
				if (Ac = !1, t.pendingProps = r = a, sl(e, i)) e.flags & 131072 && (Ac = !0);
				else return t.lanes = e.lanes, ol(e, t, i);
			}
		}
		return Hc(e, t, n, r, i);
	}
	function Fc(e, t, n, r) {
		var i = r.children, a = e === null ? null : e.memoizedState;
		if (e === null && t.stateNode === null && (t.stateNode = {
			_visibility: 1,
			_pendingMarkers: null,
			_retryCache: null,
			_transitions: null
		}), r.mode === "hidden") {
			if (t.flags & 128) {
				if (a = a === null ? n : a.baseLanes | n, e !== null) {
					for (r = t.child = e.child, i = 0; r !== null;) i = i | r.lanes | r.childLanes, r = r.sibling;
					r = i & ~a;
				} else r = 0, t.child = null;
				return Lc(e, t, a, n, r);
			}
			if (n & 536870912) t.memoizedState = {
				baseLanes: 0,
				cachePool: null
			}, e !== null && Ka(t, a === null ? null : a.cachePool), a === null ? Oo() : Do(t, a), Po(t);
			else return r = t.lanes = 536870912, Lc(e, t, a === null ? n : a.baseLanes | n, n, r);
		} else a === null ? (e !== null && Ka(t, null), Oo(), Fo()) : (Ka(t, a.cachePool), Do(t, a), Fo(), t.memoizedState = null);
		return jc(e, t, i, n), t.child;
	}
	function Ic(e, t) {
		return e !== null && e.tag === 22 || t.stateNode !== null || (t.stateNode = {
			_visibility: 1,
			_pendingMarkers: null,
			_retryCache: null,
			_transitions: null
		}), t.sibling;
	}
	function Lc(e, t, n, r, i) {
		var a = Ga();
		return a = a === null ? null : {
			parent: Aa._currentValue,
			pool: a
		}, t.memoizedState = {
			baseLanes: n,
			cachePool: a
		}, e !== null && Ka(t, null), Oo(), Po(t), e !== null && xa(e, t, r, !0), t.childLanes = i, null;
	}
	function Rc(e, t) {
		return t = Zc({
			mode: t.mode,
			children: t.children
		}, e.mode), t.ref = e.ref, e.child = t, t.return = e, t;
	}
	function zc(e, t, n) {
		return uo(t, e.child, null, n), e = Rc(t, t.pendingProps), e.flags |= 2, Io(t), t.memoizedState = null, e;
	}
	function Bc(e, t, n) {
		var r = t.pendingProps, a = !!(t.flags & 128);
		if (t.flags &= -129, e === null) {
			if (V) {
				if (r.mode === "hidden") return e = Rc(t, r), t.lanes = 536870912, e.memoizedState = {
					baseLanes: 0,
					cachePool: null
				}, Ic(null, e);
				if (No(t), (e = ra) ? (e = am(e, aa), e = e !== null && e.data === "&" ? e : null, e !== null && (t.memoizedState = {
					dehydrated: e,
					treeContext: Ji === null ? null : {
						id: Yi,
						overflow: Xi
					},
					retryLane: 536870912,
					hydrationErrors: null
				}, n = Ri(e), n.return = t, t.child = n, na = t, ra = null)) : e = null, e === null) throw sa(t);
				return t.lanes = 536870912, null;
			}
			return Rc(t, r);
		}
		var o = e.memoizedState;
		if (o !== null) {
			var s = o.dehydrated;
			if (No(t), a) {
				if (t.flags & 256) t.flags &= -257, t = zc(e, t, n);
				else if (t.memoizedState !== null) t.child = e.child, t.flags |= 128, t = null;
				else throw Error(i(558));
			} else if (Ac || xa(e, t, n, !1), a = (n & e.childLanes) !== 0, Ac || a) {
				if (To.current === null) {
					if (r = Qu, r !== null && (s = bt(r, n), s !== 0 && s !== o.retryLane)) throw o.retryLane = s, Ei(e, s), Nd(r, e, s), kc;
					Gd();
				}
				t = zc(e, t, n);
			} else e = o.treeContext, ra = lm(s.nextSibling), na = t, V = !0, ia = null, aa = !1, e !== null && ta(t, e), t = Rc(t, r), t.flags |= 134221824;
			return t;
		}
		return e = Ni(e.child, {
			mode: r.mode,
			children: r.children
		}), e.ref = t.ref, t.child = e, e.return = t, e;
	}
	function Vc(e, t) {
		var n = t.ref;
		if (n === null) e !== null && e.ref !== null && (t.flags |= 4194816);
		else {
			if (typeof n != "function" && typeof n != "object") throw Error(i(284));
			(e === null || e.ref !== n) && (t.flags |= 4194816);
		}
	}
	function Hc(e, t, n, r, i) {
		return Ca(t), n = Zo(e, t, n, r, void 0, i), r = ts(), e !== null && !Ac ? (ns(e, t, i), ol(e, t, i)) : (V && r && $i(t), t.flags |= 1, jc(e, t, n, i), t.child);
	}
	function Uc(e, t, n, r, i, a) {
		return Ca(t), t.updateQueue = null, n = $o(t, r, n, i), Qo(e), r = ts(), e !== null && !Ac ? (ns(e, t, a), ol(e, t, a)) : (V && r && $i(t), t.flags |= 1, jc(e, t, n, a), t.child);
	}
	function Wc(e, t, n, r, i) {
		if (Ca(t), t.stateNode === null) {
			var a = ki, o = n.contextType;
			typeof o == "object" && o && (a = wa(o)), a = new n(r, a), t.memoizedState = a.state !== null && a.state !== void 0 ? a.state : null, a.updater = gc, t.stateNode = a, a._reactInternals = t, a = t.stateNode, a.props = r, a.state = t.memoizedState, a.refs = {}, mo(t), o = n.contextType, a.context = typeof o == "object" && o ? wa(o) : ki, a.state = t.memoizedState, o = n.getDerivedStateFromProps, typeof o == "function" && (hc(t, n, o, r), a.state = t.memoizedState), typeof n.getDerivedStateFromProps == "function" || typeof a.getSnapshotBeforeUpdate == "function" || typeof a.UNSAFE_componentWillMount != "function" && typeof a.componentWillMount != "function" || (o = a.state, typeof a.componentWillMount == "function" && a.componentWillMount(), typeof a.UNSAFE_componentWillMount == "function" && a.UNSAFE_componentWillMount(), o !== a.state && gc.enqueueReplaceState(a, a.state, null), So(t, r, a, i), xo(), a.state = t.memoizedState), typeof a.componentDidMount == "function" && (t.flags |= 4194308), r = !0;
		} else if (e === null) {
			a = t.stateNode;
			var s = t.memoizedProps, c = yc(n, s);
			a.props = c;
			var l = a.context, u = n.contextType;
			o = ki, typeof u == "object" && u && (o = wa(u));
			var d = n.getDerivedStateFromProps;
			u = typeof d == "function" || typeof a.getSnapshotBeforeUpdate == "function", s = t.pendingProps !== s, u || typeof a.UNSAFE_componentWillReceiveProps != "function" && typeof a.componentWillReceiveProps != "function" || (s || l !== o) && vc(t, a, r, o), po = !1;
			var f = t.memoizedState;
			a.state = f, So(t, r, a, i), xo(), l = t.memoizedState, s || f !== l || po ? (typeof d == "function" && (hc(t, n, d, r), l = t.memoizedState), (c = po || _c(t, n, c, r, f, l, o)) ? (u || typeof a.UNSAFE_componentWillMount != "function" && typeof a.componentWillMount != "function" || (typeof a.componentWillMount == "function" && a.componentWillMount(), typeof a.UNSAFE_componentWillMount == "function" && a.UNSAFE_componentWillMount()), typeof a.componentDidMount == "function" && (t.flags |= 4194308)) : (typeof a.componentDidMount == "function" && (t.flags |= 4194308), t.memoizedProps = r, t.memoizedState = l), a.props = r, a.state = l, a.context = o, r = c) : (typeof a.componentDidMount == "function" && (t.flags |= 4194308), r = !1);
		} else {
			a = t.stateNode, ho(e, t), o = t.memoizedProps, u = yc(n, o), a.props = u, d = t.pendingProps, f = a.context, l = n.contextType, c = ki, typeof l == "object" && l && (c = wa(l)), s = n.getDerivedStateFromProps, (l = typeof s == "function" || typeof a.getSnapshotBeforeUpdate == "function") || typeof a.UNSAFE_componentWillReceiveProps != "function" && typeof a.componentWillReceiveProps != "function" || (o !== d || f !== c) && vc(t, a, r, c), po = !1, f = t.memoizedState, a.state = f, So(t, r, a, i), xo();
			var p = t.memoizedState;
			o !== d || f !== p || po || e !== null && e.dependencies !== null && Sa(e.dependencies) ? (typeof s == "function" && (hc(t, n, s, r), p = t.memoizedState), (u = po || _c(t, n, u, r, f, p, c) || e !== null && e.dependencies !== null && Sa(e.dependencies)) ? (l || typeof a.UNSAFE_componentWillUpdate != "function" && typeof a.componentWillUpdate != "function" || (typeof a.componentWillUpdate == "function" && a.componentWillUpdate(r, p, c), typeof a.UNSAFE_componentWillUpdate == "function" && a.UNSAFE_componentWillUpdate(r, p, c)), typeof a.componentDidUpdate == "function" && (t.flags |= 4), typeof a.getSnapshotBeforeUpdate == "function" && (t.flags |= 1024)) : (typeof a.componentDidUpdate != "function" || o === e.memoizedProps && f === e.memoizedState || (t.flags |= 4), typeof a.getSnapshotBeforeUpdate != "function" || o === e.memoizedProps && f === e.memoizedState || (t.flags |= 1024), t.memoizedProps = r, t.memoizedState = p), a.props = r, a.state = p, a.context = c, r = u) : (typeof a.componentDidUpdate != "function" || o === e.memoizedProps && f === e.memoizedState || (t.flags |= 4), typeof a.getSnapshotBeforeUpdate != "function" || o === e.memoizedProps && f === e.memoizedState || (t.flags |= 1024), r = !1);
		}
		return a = r, Vc(e, t), r = !!(t.flags & 128), a || r ? (a = t.stateNode, n = r && typeof n.getDerivedStateFromError != "function" ? null : a.render(), t.flags |= 1, e !== null && r ? (t.child = uo(t, e.child, null, i), t.child = uo(t, null, n, i)) : jc(e, t, n, i), t.memoizedState = a.state, e = t.child) : e = ol(e, t, i), e;
	}
	function Gc(e, t, n, r) {
		return da(), t.flags |= 256, jc(e, t, n, r), t.child;
	}
	var Kc = {
		dehydrated: null,
		treeContext: null,
		retryLane: 0,
		hydrationErrors: null
	};
	function qc(e) {
		return {
			baseLanes: e,
			cachePool: qa()
		};
	}
	function Jc(e, t, n) {
		return e = e === null ? 0 : e.childLanes & ~n, t && (e |= cd), e;
	}
	function Yc(e, t, n) {
		var r = t.pendingProps, i = !1, a = !!(t.flags & 128), o;
		if ((o = a) || (o = e !== null && e.memoizedState === null ? !1 : !!(Lo.current & 2)), o && (i = !0, t.flags &= -129), o = !!(t.flags & 32), t.flags &= -33, e === null) {
			if (V) {
				if (i ? Mo(t) : Fo(), (e = ra) ? (e = am(e, aa), e = e !== null && e.data !== "&" ? e : null, e !== null && (t.memoizedState = {
					dehydrated: e,
					treeContext: Ji === null ? null : {
						id: Yi,
						overflow: Xi
					},
					retryLane: 536870912,
					hydrationErrors: null
				}, n = Ri(e), n.return = t, t.child = n, na = t, ra = null)) : e = null, e === null) throw sa(t);
				return t.lanes = sm(e) ? 32 : 536870912, null;
			}
			return a = r.children, r = r.fallback, i ? (Fo(), i = t.mode, a = Zc({
				mode: "hidden",
				children: a
			}, i), r = Ii(r, i, n, null), a.return = t, r.return = t, a.sibling = r, t.child = a, r = t.child, r.memoizedState = qc(n), r.childLanes = Jc(e, o, n), t.memoizedState = Kc, Ic(null, r)) : (Mo(t), Xc(t, a));
		}
		var s = e.memoizedState;
		if (s !== null) {
			var c = s.dehydrated;
			if (c !== null) return $c(e, t, a, o, r, c, s, n);
		}
		return i ? (Fo(), i = r.fallback, a = t.mode, s = e.child, c = s.sibling, r = Ni(s, {
			mode: "hidden",
			children: r.children
		}), r.subtreeFlags = s.subtreeFlags & 1206910976, c === null ? (i = Ii(i, a, n, null), i.flags |= 2) : i = Ni(c, i), i.return = t, r.return = t, r.sibling = i, t.child = r, Ic(null, r), r = t.child, i = e.child.memoizedState, i === null ? i = qc(n) : (a = i.cachePool, a === null ? a = qa() : (s = Aa._currentValue, a = a.parent === s ? a : {
			parent: s,
			pool: s
		}), i = {
			baseLanes: i.baseLanes | n,
			cachePool: a
		}), r.memoizedState = i, r.childLanes = Jc(e, o, n), t.memoizedState = Kc, Ic(e.child, r)) : (Mo(t), n = e.child, e = n.sibling, n = Ni(n, {
			mode: "visible",
			children: r.children
		}), n.return = t, n.sibling = null, e !== null && (o = t.deletions, o === null ? (t.deletions = [e], t.flags |= 16) : o.push(e)), t.child = n, t.memoizedState = null, n);
	}
	function Xc(e, t) {
		return t = Zc({
			mode: "visible",
			children: t
		}, e.mode), t.return = e, e.child = t;
	}
	function Zc(e, t) {
		return e = ji(22, e, null, t), e.lanes = 0, e;
	}
	function Qc(e, t, n) {
		return uo(t, e.child, null, n), e = Xc(t, t.pendingProps.children), e.flags |= 2, t.memoizedState = null, e;
	}
	function $c(e, t, n, r, a, o, s, c) {
		if (n) return t.flags & 256 ? (Mo(t), t.flags &= -257, Qc(e, t, c)) : t.memoizedState === null ? (Fo(), o = a.fallback, s = t.mode, a = Zc({
			mode: "visible",
			children: a.children
		}, s), o = Ii(o, s, c, null), o.flags |= 2, a.return = t, o.return = t, a.sibling = o, t.child = a, uo(t, e.child, null, c), a = t.child, a.memoizedState = qc(c), a.childLanes = Jc(e, r, c), t.memoizedState = Kc, Ic(null, a)) : (Fo(), t.child = e.child, t.flags |= 128, null);
		if (Mo(t), sm(o)) {
			if (r = o.nextSibling && o.nextSibling.dataset, r) var l = r.dgst;
			return r = l, r !== "" && (a = Error(i(419)), a.stack = "", a.digest = r, pa({
				value: a,
				source: null,
				stack: null
			})), Qc(e, t, c);
		}
		if (Ac || xa(e, t, c, !1), r = (c & e.childLanes) !== 0, Ac || r) {
			if (To.current !== null) return Qc(e, t, c);
			if (r = Qu, r !== null && (a = bt(r, c), a !== 0 && a !== s.retryLane)) throw s.retryLane = a, Ei(e, a), Nd(r, e, a), kc;
			return om(o) || Gd(), Qc(e, t, c);
		}
		return om(o) ? (t.flags |= 192, t.child = e.child, null) : (e = s.treeContext, ra = lm(o.nextSibling), na = t, V = !0, ia = null, aa = !1, e !== null && ta(t, e), t = Xc(t, a.children), t.flags |= 134221824, t);
	}
	function el(e, t, n) {
		e.lanes |= t;
		var r = e.alternate;
		r !== null && (r.lanes |= t), ya(e.return, t, n);
	}
	function tl(e) {
		for (var t = null; e !== null;) {
			var n = e.alternate;
			n !== null && Bo(n) === null && (t = e), e = e.sibling;
		}
		return t;
	}
	function nl(e, t, n, r, i, a) {
		var o = e.memoizedState;
		o === null ? e.memoizedState = {
			isBackwards: t,
			rendering: null,
			renderingStartTime: 0,
			last: r,
			tail: n,
			tailMode: i,
			treeForkCount: a
		} : (o.isBackwards = t, o.rendering = null, o.renderingStartTime = 0, o.last = r, o.tail = n, o.tailMode = i, o.treeForkCount = a);
	}
	function rl(e) {
		var t = e.child;
		for (e.child = null; t !== null;) {
			var n = t.sibling;
			t.sibling = e.child, e.child = t, t = n;
		}
	}
	function il(e, t, n) {
		var r = t.pendingProps, i = r.revealOrder, a = r.tail;
		r = r.children;
		var o = Lo.current;
		if (t.flags & 128) return Ro(t, o), null;
		var s = !!(o & 2);
		if (s ? (o = o & 1 | 2, t.flags |= 128) : o &= 1, Ro(t, o), i === "backwards" && e !== null ? (rl(e), jc(e, t, r, n), rl(e)) : jc(e, t, r, n), r = V ? Gi : 0, !s && e !== null && e.flags & 128) a: for (e = t.child; e !== null;) {
			if (e.tag === 13) e.memoizedState !== null && el(e, n, t);
			else if (e.tag === 19) el(e, n, t);
			else if (e.child !== null) {
				e.child.return = e, e = e.child;
				continue;
			}
			if (e === t) break a;
			for (; e.sibling === null;) {
				if (e.return === null || e.return === t) break a;
				e = e.return;
			}
			e.sibling.return = e.return, e = e.sibling;
		}
		switch (i) {
			case "backwards":
				n = tl(t.child), n === null ? (i = t.child, t.child = null) : (i = n.sibling, n.sibling = null, rl(t)), nl(t, !0, i, null, a, r);
				break;
			case "unstable_legacy-backwards":
				for (n = null, i = t.child, t.child = null; i !== null;) {
					if (e = i.alternate, e !== null && Bo(e) === null) {
						t.child = i;
						break;
					}
					e = i.sibling, i.sibling = n, n = i, i = e;
				}
				nl(t, !0, n, null, a, r);
				break;
			case "together":
				nl(t, !1, null, null, void 0, r);
				break;
			case "independent":
				t.memoizedState = null;
				break;
			default: n = tl(t.child), n === null ? (i = t.child, t.child = null) : (i = n.sibling, n.sibling = null), nl(t, !1, i, n, a, r);
		}
		return t.child;
	}
	function al(e, t, n) {
		var r = t.pendingProps;
		return _a(t, t.type, r.value), jc(e, t, r.children, n), t.child;
	}
	function ol(e, t, n) {
		if (e !== null && (t.dependencies = e.dependencies), ad |= t.lanes, (n & t.childLanes) === 0) {
			if (e !== null) {
				if (xa(e, t, n, !1), (n & t.childLanes) === 0) return null;
			} else return null;
		}
		if (e !== null && t.child !== e.child) throw Error(i(153));
		if (t.child !== null) {
			for (e = t.child, n = Ni(e, e.pendingProps), t.child = n, n.return = t; e.sibling !== null;) e = e.sibling, n = n.sibling = Ni(e, e.pendingProps), n.return = t;
			n.sibling = null;
		}
		return t.child;
	}
	function sl(e, t) {
		return (e.lanes & t) !== 0 || (e = e.dependencies, !!(e !== null && Sa(e)));
	}
	function cl(e, t, n) {
		switch (t.tag) {
			case 3:
				Oe(t, t.stateNode.containerInfo), _a(t, Aa, e.memoizedState.cache), da();
				break;
			case 27:
			case 5:
				Ae(t);
				break;
			case 4:
				Oe(t, t.stateNode.containerInfo);
				break;
			case 10:
				_a(t, t.type, t.memoizedProps.value);
				break;
			case 31:
				if (t.memoizedState !== null) return t.flags |= 128, No(t), null;
				break;
			case 13:
				var r = t.memoizedState;
				if (r !== null) {
					if (r.dehydrated !== null) return Mo(t), t.flags |= 128, null;
					r = xa(e, t, n, !1);
					var i = t.child.childLanes;
					return r || (n & i) !== 0 ? Yc(e, t, n) : (Mo(t), e = ol(e, t, n), e === null ? null : e.sibling);
				}
				Mo(t);
				break;
			case 19:
				if (t.flags & 128) return il(e, t, n);
				if (i = !!(e.flags & 128), r = (n & t.childLanes) !== 0, r ||= (xa(e, t, n, !1), (n & t.childLanes) !== 0), i) {
					if (r) return il(e, t, n);
					t.flags |= 128;
				}
				if (i = t.memoizedState, i !== null && (i.rendering = null, i.tail = null, i.lastEffect = null), Ro(t, Lo.current), r) break;
				return null;
			case 22: return t.lanes = 0, Fc(e, t, n, t.pendingProps);
			case 24: _a(t, Aa, e.memoizedState.cache);
		}
		return ol(e, t, n);
	}
	function ll(e, t, n) {
		if (e !== null) {
			if (e.memoizedProps !== t.pendingProps) Ac = !0;
			else {
				if (!sl(e, n) && !(t.flags & 128)) return Ac = !1, cl(e, t, n);
				Ac = !!(e.flags & 131072);
			}
		} else Ac = !1, V && t.flags & 1048576 && Qi(t, Gi, t.index);
		switch (t.lanes = 0, t.tag) {
			case 16:
				a: {
					var r = t.pendingProps;
					if (e = eo(t.elementType), t.type = e, typeof e == "function") Mi(e) ? (r = yc(e, r), t.tag = 1, t = Wc(null, t, e, r, n)) : (t.tag = 0, t = Hc(null, t, e, r, n));
					else {
						if (e != null) {
							var a = e.$$typeof;
							if (a === se) {
								t.tag = 11, t = Mc(null, t, e, r, n);
								break a;
							}
							if (a === k) {
								t.tag = 14, t = Nc(null, t, e, r, n);
								break a;
							}
							if (a === oe) {
								t.tag = 10, t.type = e, t = al(null, t, n);
								break a;
							}
						}
						throw t = _e(e) || e, Error(i(306, t, ""));
					}
				}
				return t;
			case 0: return Hc(e, t, t.type, t.pendingProps, n);
			case 1: return r = t.type, a = yc(r, t.pendingProps), Wc(e, t, r, a, n);
			case 3:
				a: {
					if (Oe(t, t.stateNode.containerInfo), e === null) throw Error(i(387));
					r = t.pendingProps;
					var o = t.memoizedState;
					a = o.element, ho(e, t), So(t, r, null, n);
					var s = t.memoizedState;
					if (r = s.cache, _a(t, Aa, r), r !== o.cache && ba(t, [Aa], n, !0), xo(), r = s.element, o.isDehydrated) {
						if (o = {
							element: r,
							isDehydrated: !1,
							cache: s.cache
						}, t.updateQueue.baseState = o, t.memoizedState = o, t.flags & 256) {
							t = Gc(e, t, r, n);
							break a;
						}
						if (r !== a) {
							a = Vi(Error(i(424)), t), pa(a), t = Gc(e, t, r, n);
							break a;
						}
						switch (e = t.stateNode.containerInfo, e.nodeType) {
							case 9:
								e = e.body;
								break;
							default: e = e.nodeName === "HTML" ? e.ownerDocument.body : e;
						}
						for (ra = lm(e.firstChild), na = t, V = !0, ia = null, aa = !0, n = fo(t, null, r, n), t.child = n; n;) n.flags = n.flags & -3 | 134221824, n = n.sibling;
					} else {
						if (da(), r === a) {
							t = ol(e, t, n);
							break a;
						}
						jc(e, t, r, n);
					}
					t = t.child;
				}
				return t;
			case 26: return Vc(e, t), e === null ? (n = Nm(t.type, null, t.pendingProps, null)) ? t.memoizedState = n : V || (t.stateNode = fp(t.type, t.pendingProps, Ee.current, t)) : t.memoizedState = Nm(t.type, e.memoizedProps, t.pendingProps, e.memoizedState), null;
			case 27: return Ae(t), e === null && V && (r = t.stateNode = hm(t.type, t.pendingProps, Ee.current), na = t, aa = !0, a = ra, Sp(t.type) ? (um = a, ra = lm(r.firstChild)) : ra = a), jc(e, t, t.pendingProps.children, n), Vc(e, t), e === null && (t.flags |= 4194304), t.child;
			case 5: return e === null && V && ((a = r = ra) && (r = rm(r, t.type, t.pendingProps, aa), r === null ? a = !1 : (t.stateNode = r, na = t, ra = lm(r.firstChild), aa = !1, a = !0)), a || sa(t)), Ae(t), a = t.type, o = t.pendingProps, s = e === null ? null : e.memoizedProps, r = o.children, pp(a, o) ? r = null : s !== null && pp(a, s) && (t.flags |= 32), t.memoizedState !== null && (a = Zo(e, t, es, null, null, n), sh._currentValue = a), Vc(e, t), jc(e, t, r, n), t.child;
			case 6: return e === null && V && ((e = n = ra) && (n = im(n, t.pendingProps, aa), n === null ? e = !1 : (t.stateNode = n, na = t, ra = null, e = !0)), e || sa(t)), null;
			case 13: return Yc(e, t, n);
			case 4: return Oe(t, t.stateNode.containerInfo), r = t.pendingProps, e === null ? t.child = uo(t, null, r, n) : jc(e, t, r, n), t.child;
			case 11: return Mc(e, t, t.type, t.pendingProps, n);
			case 7: return r = t.pendingProps, Vc(e, t), jc(e, t, r, n), t.child;
			case 8: return jc(e, t, t.pendingProps.children, n), t.child;
			case 12: return jc(e, t, t.pendingProps.children, n), t.child;
			case 10: return al(e, t, n);
			case 9: return a = t.type._context, r = t.pendingProps.children, Ca(t), a = wa(a), r = r(a), t.flags |= 1, jc(e, t, r, n), t.child;
			case 14: return Nc(e, t, t.type, t.pendingProps, n);
			case 15: return Pc(e, t, t.type, t.pendingProps, n);
			case 19: return il(e, t, n);
			case 31: return Bc(e, t, n);
			case 22: return Fc(e, t, n, t.pendingProps);
			case 24: return Ca(t), r = wa(Aa), e === null ? (a = Ga(), a === null && (a = Qu, o = ja(), a.pooledCache = o, o.refCount++, o !== null && (a.pooledCacheLanes |= n), a = o), t.memoizedState = {
				parent: r,
				cache: a
			}, mo(t), _a(t, Aa, a)) : ((e.lanes & n) !== 0 && (ho(e, t), So(t, null, null, n), xo()), a = e.memoizedState, o = t.memoizedState, a.parent === r ? (r = o.cache, _a(t, Aa, r), r !== a.cache && ba(t, [Aa], n, !0)) : (a = {
				parent: r,
				cache: r
			}, t.memoizedState = a, t.lanes === 0 && (t.memoizedState = t.updateQueue.baseState = a), _a(t, Aa, r))), jc(e, t, t.pendingProps.children, n), t.child;
			case 30: return t.stateNode === null && (t.stateNode = {
				autoName: null,
				paired: null,
				clones: null,
				ref: null
			}), r = t.pendingProps, r.name != null && r.name !== "auto" ? t.flags |= e === null ? 18882560 : 18874368 : V && $i(t), e !== null && e.memoizedProps.name !== r.name ? t.flags |= 4194816 : Vc(e, t), jc(e, t, r.children, n), t.child;
			case 29: throw t.pendingProps;
		}
		throw Error(i(156, t.tag));
	}
	function ul(e) {
		e.flags |= 4;
	}
	function dl(e, t, n, r, i) {
		var a;
		if ((a = !!(e.mode & 32)) && (a = n === null ? Jm(t, r) : Jm(t, r) && (r.src !== n.src || r.srcSet !== n.srcSet)), a) {
			if (e.flags |= 16777216, (i & 335544128) === i) {
				if (e.stateNode.complete) e.flags |= 8192;
				else if (Hd()) e.flags |= 8192;
				else throw to = Za, Ya;
			}
		} else e.flags &= -16777217;
	}
	function fl(e, t) {
		if (t.type !== "stylesheet" || t.state.loading & 4) e.flags &= -16777217;
		else if (e.flags |= 16777216, !Ym(t)) {
			if (Hd()) e.flags |= 8192;
			else throw to = Za, Ya;
		}
	}
	function pl(e, t) {
		t !== null && (e.flags |= 4), e.flags & 16384 && (t = e.tag === 22 ? 536870912 : mt(), e.lanes |= t, ld |= t);
	}
	function ml(e, t) {
		if (!V) switch (e.tailMode) {
			case "visible": break;
			case "collapsed":
				for (var n = e.tail, r = null; n !== null;) n.alternate !== null && (r = n), n = n.sibling;
				r === null ? t || e.tail === null ? e.tail = null : e.tail.sibling = null : r.sibling = null;
				break;
			default:
				for (t = e.tail, n = null; t !== null;) t.alternate !== null && (n = t), t = t.sibling;
				n === null ? e.tail = null : n.sibling = null;
		}
	}
	function hl(e) {
		var t = e.alternate !== null && e.alternate.child === e.child, n = 0, r = 0;
		if (t) for (var i = e.child; i !== null;) n |= i.lanes | i.childLanes, r |= i.subtreeFlags & 1206910976, r |= i.flags & 1206910976, i.return = e, i = i.sibling;
		else for (i = e.child; i !== null;) n |= i.lanes | i.childLanes, r |= i.subtreeFlags, r |= i.flags, i.return = e, i = i.sibling;
		return e.subtreeFlags |= r, e.childLanes = n, t;
	}
	function gl(e, t, n) {
		var r = t.pendingProps;
		switch (ea(t), t.tag) {
			case 16:
			case 15:
			case 0:
			case 11:
			case 7:
			case 8:
			case 12:
			case 9:
			case 14: return hl(t), null;
			case 1: return hl(t), null;
			case 3: return n = t.stateNode, r = null, e !== null && (r = e.memoizedState.cache), t.memoizedState.cache !== r && (t.flags |= 2048), va(Aa), ke(), n.pendingContext && (n.context = n.pendingContext, n.pendingContext = null), (e === null || e.child === null) && (ua(t) ? ul(t) : e === null || e.memoizedState.isDehydrated && !(t.flags & 256) || (t.flags |= 1024, fa())), hl(t), null;
			case 26:
				var a = t.type, o = t.memoizedState;
				return e === null ? (ul(t), o === null ? (hl(t), dl(t, a, null, r, n)) : (hl(t), fl(t, o))) : o ? o === e.memoizedState ? (hl(t), t.flags &= -16777217) : (ul(t), hl(t), fl(t, o)) : (e = e.memoizedProps, e !== r && ul(t), hl(t), dl(t, a, e, r, n)), null;
			case 27:
				if (je(t), n = Ee.current, a = t.type, e !== null && t.stateNode != null) e.memoizedProps !== r && ul(t);
				else {
					if (!r) {
						if (t.stateNode === null) throw Error(i(166));
						return hl(t), t.subtreeFlags &= -33554433, null;
					}
					e = we.current, ua(t) ? ca(t, e) : (e = hm(a, r, n), t.stateNode = e, ul(t));
				}
				return hl(t), t.subtreeFlags &= -33554433, null;
			case 5:
				if (je(t), a = t.type, e !== null && t.stateNode != null) e.memoizedProps !== r && ul(t);
				else {
					if (!r) {
						if (t.stateNode === null) throw Error(i(166));
						return hl(t), t.subtreeFlags &= -33554433, null;
					}
					if (o = we.current, ua(t)) ca(t, o);
					else {
						var s = lp(Ee.current);
						switch (o) {
							case 1:
								o = s.createElementNS("http://www.w3.org/2000/svg", a);
								break;
							case 2:
								o = s.createElementNS("http://www.w3.org/1998/Math/MathML", a);
								break;
							default: switch (a) {
								case "svg":
									o = s.createElementNS("http://www.w3.org/2000/svg", a);
									break;
								case "math":
									o = s.createElementNS("http://www.w3.org/1998/Math/MathML", a);
									break;
								case "script":
									o = s.createElement("div"), o.innerHTML = "<script><\/script>", o = o.removeChild(o.firstChild);
									break;
								case "select":
									o = typeof r.is == "string" ? s.createElement("select", { is: r.is }) : s.createElement("select"), r.multiple ? o.multiple = !0 : r.size && (o.size = r.size);
									break;
								default: o = typeof r.is == "string" ? s.createElement(a, { is: r.is }) : s.createElement(a);
							}
						}
						o[Et] = t, o[Dt] = r;
						a: for (s = t.child; s !== null;) {
							if (s.tag === 5 || s.tag === 6) o.appendChild(s.stateNode);
							else if (s.tag !== 4 && s.tag !== 27 && s.child !== null) {
								s.child.return = s, s = s.child;
								continue;
							}
							if (s === t) break a;
							for (; s.sibling === null;) {
								if (s.return === null || s.return === t) break a;
								s = s.return;
							}
							s.sibling.return = s.return, s = s.sibling;
						}
						t.stateNode = o;
						a: switch (np(o, a, r), a) {
							case "button":
							case "input":
							case "select":
							case "textarea":
								r = !!r.autoFocus;
								break a;
							case "img":
								r = !0;
								break a;
							default: r = !1;
						}
						r && ul(t);
					}
				}
				return hl(t), t.subtreeFlags &= -33554433, dl(t, t.type, e === null ? null : e.memoizedProps, t.pendingProps, n), null;
			case 6:
				if (e && t.stateNode != null) e.memoizedProps !== r && ul(t);
				else {
					if (typeof r != "string" && t.stateNode === null) throw Error(i(166));
					if (e = Ee.current, ua(t)) {
						if (e = t.stateNode, n = t.memoizedProps, r = null, a = na, a !== null) switch (a.tag) {
							case 27:
							case 5: r = a.memoizedProps;
						}
						e[Et] = t, e = !!(e.nodeValue === n || r !== null && !0 === r.suppressHydrationWarning || $f(e.nodeValue, n)), e || sa(t, !0);
					} else e = lp(e).createTextNode(r), e[Et] = t, t.stateNode = e;
				}
				return hl(t), null;
			case 31:
				if (n = t.memoizedState, e === null || e.memoizedState !== null) {
					if (r = ua(t), n !== null) {
						if (e === null) {
							if (!r) throw Error(i(318));
							if (e = t.memoizedState, e = e === null ? null : e.dehydrated, !e) throw Error(i(557));
							e[Et] = t;
						} else da(), !(t.flags & 128) && (t.memoizedState = null), t.flags |= 4;
						hl(t), e = !1;
					} else n = fa(), e !== null && e.memoizedState !== null && (e.memoizedState.hydrationErrors = n), e = !0;
					if (!e) return t.flags & 256 ? (Io(t), t) : (Io(t), null);
					if (t.flags & 128) throw Error(i(558));
				}
				return hl(t), null;
			case 13:
				if (r = t.memoizedState, e === null || e.memoizedState !== null && e.memoizedState.dehydrated !== null) {
					if (a = ua(t), r !== null && r.dehydrated !== null) {
						if (e === null) {
							if (!a) throw Error(i(318));
							if (a = t.memoizedState, a = a === null ? null : a.dehydrated, !a) throw Error(i(317));
							a[Et] = t;
						} else da(), !(t.flags & 128) && (t.memoizedState = null), t.flags |= 4;
						hl(t), a = !1;
					} else a = fa(), e !== null && e.memoizedState !== null && (e.memoizedState.hydrationErrors = a), a = !0;
					if (!a) return t.flags & 256 ? (Io(t), t) : (Io(t), null);
				}
				return Io(t), t.flags & 128 ? (t.lanes = n, t) : (n = r !== null, e = e !== null && e.memoizedState !== null, n && (r = t.child, a = null, r.alternate !== null && r.alternate.memoizedState !== null && r.alternate.memoizedState.cachePool !== null && (a = r.alternate.memoizedState.cachePool.pool), o = null, r.memoizedState !== null && r.memoizedState.cachePool !== null && (o = r.memoizedState.cachePool.pool), o !== a && (r.flags |= 2048)), n !== e && n && (t.child.flags |= 8192), pl(t, t.updateQueue), hl(t), null);
			case 4: return ke(), e === null && Uf(t.stateNode.containerInfo), t.flags |= 67108864, hl(t), null;
			case 10: return va(t.type), hl(t), null;
			case 19:
				if (zo(t), r = t.memoizedState, r === null) return hl(t), null;
				if (a = !!(t.flags & 128), o = r.rendering, o === null) {
					if (a) ml(r, !1);
					else {
						if (id !== 0 || e !== null && e.flags & 128) for (e = t.child; e !== null;) {
							if (o = Bo(e), o !== null) {
								for (t.flags |= 128, ml(r, !1), e = o.updateQueue, t.updateQueue = e, pl(t, e), t.subtreeFlags = 0, e = n, n = t.child; n !== null;) Pi(n, e), n = n.sibling;
								return Ro(t, Lo.current & 1 | 2), V && Zi(t, r.treeForkCount), t.child;
							}
							e = e.sibling;
						}
						r.tail !== null && We() > hd && (t.flags |= 128, a = !0, ml(r, !1), t.lanes = 4194304);
					}
				} else {
					if (!a) {
						if (e = Bo(o), e !== null) {
							if (t.flags |= 128, a = !0, e = e.updateQueue, t.updateQueue = e, pl(t, e), ml(r, !0), r.tail === null && r.tailMode !== "collapsed" && r.tailMode !== "visible" && !o.alternate && !V) return hl(t), null;
						} else 2 * We() - r.renderingStartTime > hd && n !== 536870912 && (t.flags |= 128, a = !0, ml(r, !1), t.lanes = 4194304);
					}
					r.isBackwards ? (o.sibling = t.child, t.child = o) : (e = r.last, e === null ? t.child = o : e.sibling = o, r.last = o);
				}
				if (r.tail !== null) {
					e = r.tail;
					a: {
						for (n = e; n !== null;) {
							if (n.alternate !== null) {
								n = !1;
								break a;
							}
							n = n.sibling;
						}
						n = !0;
					}
					return r.rendering = e, r.tail = e.sibling, r.renderingStartTime = We(), e.sibling = null, o = Lo.current, o = a ? o & 1 | 2 : o & 1, r.tailMode === "visible" || r.tailMode === "collapsed" || !n || V ? Ro(t, o) : (n = o, P(Ao, t), P(Lo, n), jo === null && (jo = t)), V && Zi(t, r.treeForkCount), e;
				}
				return hl(t), null;
			case 22:
			case 23: return Io(t), ko(), r = t.memoizedState !== null, e === null ? r && (t.flags |= 8192) : e.memoizedState !== null !== r && (t.flags |= 8192), r ? n & 536870912 && !(t.flags & 128) && (hl(t), t.subtreeFlags & 6 && (t.flags |= 8192)) : hl(t), n = t.updateQueue, n !== null && pl(t, n.retryQueue), n = null, e !== null && e.memoizedState !== null && e.memoizedState.cachePool !== null && (n = e.memoizedState.cachePool.pool), r = null, t.memoizedState !== null && t.memoizedState.cachePool !== null && (r = t.memoizedState.cachePool.pool), r !== n && (t.flags |= 2048), e !== null && Ce(Wa), null;
			case 24: return n = null, e !== null && (n = e.memoizedState.cache), t.memoizedState.cache !== n && (t.flags |= 2048), va(Aa), hl(t), null;
			case 25: return null;
			case 30: return t.flags |= 33554432, hl(t), null;
		}
		throw Error(i(156, t.tag));
	}
	function _l(e, t) {
		switch (ea(t), t.tag) {
			case 1: return e = t.flags, e & 65536 ? (t.flags = e & -65537 | 128, t) : null;
			case 3: return va(Aa), ke(), e = t.flags, e & 65536 && !(e & 128) ? (t.flags = e & -65537 | 128, t) : null;
			case 26:
			case 27:
			case 5: return je(t), null;
			case 31:
				if (t.memoizedState !== null) {
					if (Io(t), t.alternate === null) throw Error(i(340));
					da();
				}
				return e = t.flags, e & 65536 ? (t.flags = e & -65537 | 128, t) : null;
			case 13:
				if (Io(t), e = t.memoizedState, e !== null && e.dehydrated !== null) {
					if (t.alternate === null) throw Error(i(340));
					da();
				}
				return e = t.flags, e & 65536 ? (t.flags = e & -65537 | 128, t) : null;
			case 19: return zo(t), e = t.flags, e & 65536 ? (t.flags = e & -65537 | 128, e = t.memoizedState, e !== null && (e.rendering = null, e.tail = null), t.flags |= 4, t) : null;
			case 4: return ke(), null;
			case 10: return va(t.type), null;
			case 22:
			case 23: return Io(t), ko(), e !== null && Ce(Wa), e = t.flags, e & 65536 ? (t.flags = e & -65537 | 128, t) : null;
			case 24: return va(Aa), null;
			case 25: return null;
			default: return null;
		}
	}
	function vl(e, t) {
		switch (ea(t), t.tag) {
			case 3:
				va(Aa), ke();
				break;
			case 26:
			case 27:
			case 5:
				je(t);
				break;
			case 4:
				ke();
				break;
			case 31:
				t.memoizedState !== null && Io(t);
				break;
			case 13:
				Io(t);
				break;
			case 19:
				zo(t);
				break;
			case 10:
				va(t.type);
				break;
			case 22:
			case 23:
				Io(t), ko(), e !== null && Ce(Wa);
				break;
			case 24: va(Aa);
		}
	}
	function yl(e, t) {
		try {
			var n = t.updateQueue, r = n === null ? null : n.lastEffect;
			if (r !== null) {
				var i = r.next;
				n = i;
				do {
					if ((n.tag & e) === e) {
						r = void 0;
						var a = n.create, o = n.inst;
						r = a(), o.destroy = r;
					}
					n = n.next;
				} while (n !== i);
			}
		} catch (e) {
			Q(t, t.return, e);
		}
	}
	function bl(e, t, n) {
		try {
			var r = t.updateQueue, i = r === null ? null : r.lastEffect;
			if (i !== null) {
				var a = i.next;
				r = a;
				do {
					if ((r.tag & e) === e) {
						var o = r.inst, s = o.destroy;
						if (s !== void 0) {
							o.destroy = void 0, i = t;
							var c = n, l = s;
							try {
								l();
							} catch (e) {
								Q(i, c, e);
							}
						}
					}
					r = r.next;
				} while (r !== a);
			}
		} catch (e) {
			Q(t, t.return, e);
		}
	}
	function xl(e) {
		var t = e.updateQueue;
		if (t !== null) {
			var n = e.stateNode;
			try {
				wo(t, n);
			} catch (t) {
				Q(e, e.return, t);
			}
		}
	}
	function Sl(e, t, n) {
		n.props = yc(e.type, e.memoizedProps), n.state = e.memoizedState;
		try {
			n.componentWillUnmount();
		} catch (n) {
			Q(e, t, n);
		}
	}
	function Cl(e, t) {
		try {
			var n = e.ref;
			if (n !== null) {
				switch (e.tag) {
					case 26:
					case 27:
					case 5:
						var r = e.stateNode;
						break;
					case 30:
						var i = e.stateNode, a = gi(e.memoizedProps, i);
						(i.ref === null || i.ref.name !== a) && (i.ref = Pp(a)), r = i.ref;
						break;
					case 7:
						if (e.stateNode === null) {
							var o = new Fp(e);
							h(e.child, !1, Qp, o, void 0, void 0), e.stateNode = o;
						}
						r = e.stateNode;
						break;
					default: r = e.stateNode;
				}
				typeof n == "function" ? e.refCleanup = n(r) : n.current = r;
			}
		} catch (n) {
			Q(e, t, n);
		}
	}
	function wl(e, t) {
		var n = e.ref, r = e.refCleanup;
		if (n !== null) {
			if (typeof r == "function") try {
				r();
			} catch (n) {
				Q(e, t, n);
			} finally {
				e.refCleanup = null, e = e.alternate, e != null && (e.refCleanup = null);
			}
			else if (typeof n == "function") try {
				n(null);
			} catch (n) {
				Q(e, t, n);
			}
			else n.current = null;
		}
	}
	function Tl(e, t) {
		if ((e.tag === 5 || e.tag === 27 || e.tag === 6) && e.alternate === null && t !== null) for (var n = 0; n < t.length; n++) em(e.stateNode, t[n]);
	}
	function El(e) {
		for (var t = e.return; t !== null && (kl(t) && em(e.stateNode, t.stateNode), !Ol(t));) t = t.return;
	}
	function Dl(e) {
		for (var t = e.return; t !== null && (kl(t) && tm(e.stateNode, t.stateNode), !Ol(t));) t = t.return;
	}
	function Ol(e) {
		return e.tag === 5 || e.tag === 3 || e.tag === 27;
	}
	function kl(e) {
		return e && e.tag === 7 && e.stateNode !== null;
	}
	function Al(e) {
		var t = e.type, n = e.memoizedProps, r = e.stateNode;
		try {
			a: switch (t) {
				case "button":
				case "input":
				case "select":
				case "textarea":
					n.autoFocus && r.focus();
					break a;
				case "img": n.src ? r.src = n.src : n.srcSet && (r.srcset = n.srcSet);
			}
		} catch (t) {
			Q(e, e.return, t);
		}
	}
	function jl(e, t, n) {
		try {
			var r = e.stateNode;
			ip(r, e.type, n, t), r[Dt] = t;
		} catch (t) {
			Q(e, e.return, t);
		}
	}
	function Ml(e) {
		return e.tag === 5 || e.tag === 3 || e.tag === 26 || e.tag === 27 && Sp(e.type) || e.tag === 4;
	}
	function Nl(e) {
		a: for (;;) {
			for (; e.sibling === null;) {
				if (e.return === null || Ml(e.return)) return null;
				e = e.return;
			}
			for (e.sibling.return = e.return, e = e.sibling; e.tag !== 5 && e.tag !== 6 && e.tag !== 18;) {
				if (e.tag === 27 && Sp(e.type) || e.flags & 2 || e.child === null || e.tag === 4) continue a;
				e.child.return = e, e = e.child;
			}
			if (!(e.flags & 2)) return e.stateNode;
		}
	}
	function Pl(e, t, n, r) {
		var i = e.tag;
		if (i === 5 || i === 6) i = e.stateNode, t ? (n.nodeType === 9 ? n.body : n.nodeName === "HTML" ? n.ownerDocument.body : n).insertBefore(i, t) : (t = n.nodeType === 9 ? n.body : n.nodeName === "HTML" ? n.ownerDocument.body : n, t.appendChild(i), n = n._reactRootContainer, n != null || t.onclick !== null || (t.onclick = yn)), Tl(e, r), L = !0;
		else if (i !== 4 && (i === 27 && (Tl(e, r), r = null, Sp(e.type) && (n = e.stateNode, t = null)), e = e.child, e !== null)) for (Pl(e, t, n, r), e = e.sibling; e !== null;) Pl(e, t, n, r), e = e.sibling;
	}
	function Fl(e, t, n, r) {
		var i = e.tag;
		if (i === 5 || i === 6) i = e.stateNode, t ? n.insertBefore(i, t) : n.appendChild(i), Tl(e, r), L = !0;
		else if (i !== 4 && (i === 27 && (Tl(e, r), r = null, Sp(e.type) && (n = e.stateNode)), e = e.child, e !== null)) for (Fl(e, t, n, r), e = e.sibling; e !== null;) Fl(e, t, n, r), e = e.sibling;
	}
	function Il(e) {
		var t = e.stateNode, n = e.memoizedProps;
		try {
			for (var r = e.type, i = t.attributes; i.length;) t.removeAttributeNode(i[0]);
			np(t, r, n), t[Et] = e, t[Dt] = n;
		} catch (t) {
			Q(e, e.return, t);
		}
	}
	var Ll = !1, Rl = null;
	function zl(e) {
		(e.tag === 30 || e.subtreeFlags & 33554432) && (Ll = !0);
	}
	var Bl = null;
	function Vl() {
		var e = Bl;
		return Bl = null, e;
	}
	var Hl = 0;
	function Ul(e, t, n, r, i) {
		return Hl = 0, Wl(e.child, t, n, r, i);
	}
	function Wl(e, t, n, r, i) {
		for (var a = !1; e !== null;) {
			if (e.tag === 5) {
				var o = e.stateNode;
				if (r !== null) {
					var s = Op(o);
					r.push(s), s.view && (a = !0);
				} else a || Op(o).view && (a = !0);
				Ll = !0, Tp(o, Hl === 0 ? t : t + "_" + Hl, n), Hl++;
			} else e.tag === 22 && e.memoizedState !== null || e.tag === 30 && i || Wl(e.child, t, n, r, i) && (a = !0);
			e = e.sibling;
		}
		return a;
	}
	function Gl(e, t) {
		for (; e !== null;) e.tag === 5 ? Ep(e.stateNode, e.memoizedProps) : e.tag === 22 && e.memoizedState !== null || e.tag === 30 && t || Gl(e.child, t), e = e.sibling;
	}
	function Kl(e) {
		if (e.subtreeFlags & 18874368) for (e = e.child; e !== null;) {
			if ((e.tag !== 22 || e.memoizedState === null) && (Kl(e), e.tag === 30 && e.flags & 18874368 && e.stateNode.paired)) {
				var t = e.memoizedProps;
				if (t.name == null || t.name === "auto") throw Error(i(544));
				var n = t.name;
				t = vi(t.default, t.share), t !== "none" && (Ul(e, n, t, null, !1) || Gl(e.child, !1));
			}
			e = e.sibling;
		}
	}
	function ql(e, t) {
		if (e.tag === 30) {
			var n = e.stateNode, r = e.memoizedProps, i = gi(r, n), a = vi(r.default, n.paired ? r.share : r.enter);
			a === "none" ? Kl(e) : Ul(e, i, a, null, !1) ? (Kl(e), n.paired || t || Md(e, r.onEnter)) : Gl(e.child, !1);
		} else if (e.subtreeFlags & 33554432) for (e = e.child; e !== null;) ql(e, t), e = e.sibling;
		else Kl(e);
	}
	function Jl(e) {
		if (Rl !== null && Rl.size !== 0) {
			var t = Rl;
			if (e.subtreeFlags & 18874368) for (e = e.child; e !== null;) {
				if (e.tag !== 22 || e.memoizedState === null) {
					if (e.tag === 30 && e.flags & 18874368) {
						var n = e.memoizedProps, r = n.name;
						if (r != null && r !== "auto") {
							var i = t.get(r);
							if (i !== void 0) {
								var a = vi(n.default, n.share);
								if (a !== "none" && (Ul(e, r, a, null, !1) ? (a = e.stateNode, i.paired = a, a.paired = i, Md(e, n.onShare)) : Gl(e.child, !1)), t.delete(r), t.size === 0) break;
							}
						}
					}
					Jl(e);
				}
				e = e.sibling;
			}
		}
	}
	function Yl(e) {
		if (e.tag === 30) {
			var t = e.memoizedProps, n = gi(t, e.stateNode), r = Rl === null ? void 0 : Rl.get(n), i = vi(t.default, r === void 0 ? t.exit : t.share);
			i !== "none" && (Ul(e, n, i, null, !1) ? r === void 0 ? Md(e, t.onExit) : (i = e.stateNode, r.paired = i, i.paired = r, Rl.delete(n), Md(e, t.onShare)) : Gl(e.child, !1)), Rl !== null && Jl(e);
		} else if (e.subtreeFlags & 33554432) for (e = e.child; e !== null;) Yl(e), e = e.sibling;
		else Rl !== null && Jl(e);
	}
	function Xl(e) {
		for (e = e.child; e !== null;) {
			if (e.tag === 30) {
				var t = e.memoizedProps, n = gi(t, e.stateNode);
				t = vi(t.default, t.update), e.flags &= -5, t !== "none" && Ul(e, n, t, e.memoizedState = [], !1);
			} else e.subtreeFlags & 33554432 && Xl(e);
			e = e.sibling;
		}
	}
	function Zl(e) {
		if (e.subtreeFlags & 18874368) for (e = e.child; e !== null;) {
			if (e.tag !== 22 || e.memoizedState === null) {
				if (e.tag === 30 && e.flags & 18874368) {
					var t = e.stateNode;
					t.paired !== null && (t.paired = null, Gl(e.child, !1));
				}
				Zl(e);
			}
			e = e.sibling;
		}
	}
	function Ql(e) {
		if (e.tag === 30) e.stateNode.paired = null, Gl(e.child, !1), Zl(e);
		else if (e.subtreeFlags & 33554432) for (e = e.child; e !== null;) Ql(e), e = e.sibling;
		else Zl(e);
	}
	function $l(e) {
		for (e = e.child; e !== null;) e.tag === 30 ? Gl(e.child, !1) : e.subtreeFlags & 33554432 && $l(e), e = e.sibling;
	}
	function eu(e, t, n, r, i, a, o) {
		for (var s = !1; t !== null;) {
			if (t.tag === 5) {
				var c = t.stateNode;
				if (a !== null && Hl < a.length) {
					var l = a[Hl], u = Op(c);
					(l.view || u.view) && (s = !0);
					var d;
					if (d = !(e.flags & 4)) {
						if (u.clip) d = !0;
						else {
							d = l.rect;
							var f = u.rect;
							d = d.y !== f.y || d.x !== f.x || d.height !== f.height || d.width !== f.width;
						}
					}
					d && (e.flags |= 4), u.abs ? u = !l.abs : (l = l.rect, u = u.rect, u = l.height !== u.height || l.width !== u.width), u && (e.flags |= 32);
				} else e.flags |= 32;
				e.flags & 4 && Tp(c, Hl === 0 ? n : n + "_" + Hl, i), s && e.flags & 4 || (Bl === null && (Bl = []), Bl.push(c, Hl === 0 ? r : r + "_" + Hl, t.memoizedProps)), Hl++;
			} else (t.tag !== 22 || t.memoizedState === null) && (t.tag === 30 && o ? e.flags |= t.flags & 32 : eu(e, t.child, n, r, i, a, o) && (s = !0));
			t = t.sibling;
		}
		return s;
	}
	function tu(e, t) {
		for (e = e.child; e !== null;) {
			if (e.tag === 30) {
				var n = e.memoizedProps, r = e.stateNode, i = gi(n, r), a = vi(n.default, n.update);
				if (t) {
					r = r.clones;
					var o = r === null ? null : r.map(kp);
				} else o = e.memoizedState, e.memoizedState = null;
				r = e;
				var s = e.child;
				Hl = 0, i = eu(r, s, i, i, a, o, !1), e.flags & 4 && i && (t || Md(e, n.onUpdate));
			} else e.subtreeFlags & 33554432 && tu(e, t);
			e = e.sibling;
		}
	}
	var nu = !1, q = !1, ru = !1, iu = !1, au = typeof WeakSet == "function" ? WeakSet : Set, ou = null, su = !1, cu = !1, lu = !1, uu = !1;
	function du(e, t, n) {
		if (e = e.containerInfo, sp = gh, e = Kr(e), qr(e)) {
			if ("selectionStart" in e) var r = {
				start: e.selectionStart,
				end: e.selectionEnd
			};
			else a: {
				r = (r = e.ownerDocument) && r.defaultView || window;
				var i = r.getSelection && r.getSelection();
				if (i && i.rangeCount !== 0) {
					r = i.anchorNode;
					var a = i.anchorOffset, o = i.focusNode;
					i = i.focusOffset;
					try {
						r.nodeType, o.nodeType;
					} catch {
						r = null;
						break a;
					}
					var s = 0, c = -1, l = -1, u = 0, d = 0, f = e, p = null;
					b: for (;;) {
						for (var m; f !== r || a !== 0 && f.nodeType !== 3 || (c = s + a), f !== o || i !== 0 && f.nodeType !== 3 || (l = s + i), f.nodeType === 3 && (s += f.nodeValue.length), (m = f.firstChild) !== null;) p = f, f = m;
						for (;;) {
							if (f === e) break b;
							if (p === r && ++u === a && (c = s), p === o && ++d === i && (l = s), (m = f.nextSibling) !== null) break;
							f = p, p = f.parentNode;
						}
						f = m;
					}
					r = c === -1 || l === -1 ? null : {
						start: c,
						end: l
					};
				} else r = null;
			}
			r ||= {
				start: 0,
				end: 0
			};
		} else r = null;
		for (cp = {
			focusedElem: e,
			selectionRange: r
		}, gh = !1, n = (n & 335544064) === n, ou = t, t = n ? 9270 : 1024; ou !== null;) {
			if (e = ou, n && (r = e.deletions, r !== null)) for (a = 0; a < r.length; a++) n && Yl(r[a]);
			if (e.alternate === null && e.flags & 2) n && zl(e), fu(n);
			else {
				if (e.tag === 22) {
					if (r = e.alternate, e.memoizedState !== null) {
						r !== null && r.memoizedState === null && n && Yl(r), fu(n);
						continue;
					}
					if (r !== null && r.memoizedState !== null) {
						n && zl(e), fu(n);
						continue;
					}
				}
				r = e.child, (e.subtreeFlags & t) !== 0 && r !== null ? (r.return = e, ou = r) : (n && Xl(e), fu(n));
			}
		}
		Rl = null;
	}
	function fu(e) {
		for (; ou !== null;) {
			var t = ou, n = e, r = t.alternate, a = t.flags;
			switch (t.tag) {
				case 0:
				case 11:
				case 15: break;
				case 1:
					if (a & 1024 && r !== null) {
						n = void 0, a = r.memoizedProps, r = r.memoizedState;
						var o = t.stateNode;
						try {
							var s = yc(t.type, a);
							n = o.getSnapshotBeforeUpdate(s, r), o.__reactInternalSnapshotBeforeUpdate = n;
						} catch (e) {
							Q(t, t.return, e);
						}
					}
					break;
				case 3:
					if (a & 1024) {
						if (r = t.stateNode.containerInfo, n = r.nodeType, n === 9) nm(r);
						else if (n === 1) switch (r.nodeName) {
							case "HEAD":
							case "HTML":
							case "BODY":
								nm(r);
								break;
							default: r.textContent = "";
						}
					}
					break;
				case 5:
				case 26:
				case 27:
				case 6:
				case 4:
				case 17: break;
				case 30:
					n && r !== null && (n = gi(r.memoizedProps, r.stateNode), a = t.memoizedProps, a = vi(a.default, a.update), a !== "none" && Ul(r, n, a, r.memoizedState = [], !0));
					break;
				default: if (a & 1024) throw Error(i(163));
			}
			if (r = t.sibling, r !== null) {
				r.return = t.return, ou = r;
				break;
			}
			ou = t.return;
		}
	}
	function pu(e, t, n) {
		var r = n.flags;
		switch (n.tag) {
			case 0:
			case 11:
			case 15:
				Nu(e, n), r & 4 && yl(5, n);
				break;
			case 1:
				if (Nu(e, n), r & 4) {
					if (e = n.stateNode, t === null) try {
						e.componentDidMount();
					} catch (e) {
						Q(n, n.return, e);
					}
					else {
						var i = yc(n.type, t.memoizedProps);
						t = t.memoizedState;
						try {
							e.componentDidUpdate(i, t, e.__reactInternalSnapshotBeforeUpdate);
						} catch (e) {
							Q(n, n.return, e);
						}
					}
				}
				r & 64 && xl(n), r & 512 && Cl(n, n.return);
				break;
			case 3:
				if (Nu(e, n), r & 64 && (e = n.updateQueue, e !== null)) {
					if (t = null, n.child !== null) switch (n.child.tag) {
						case 27:
						case 5:
							t = n.child.stateNode;
							break;
						case 1: t = n.child.stateNode;
					}
					try {
						wo(e, t);
					} catch (e) {
						Q(n, n.return, e);
					}
				}
				break;
			case 27: t === null && r & 4 && Il(n);
			case 26:
			case 5:
				Nu(e, n), t === null && r & 4 && Al(n), r & 512 && Cl(n, n.return);
				break;
			case 12:
				Nu(e, n);
				break;
			case 31:
				Nu(e, n), r & 4 && Su(e, n);
				break;
			case 13:
				Nu(e, n), r & 4 && Cu(e, n), r & 64 && (e = n.memoizedState, e !== null && (e = e.dehydrated, e !== null && (n = gf.bind(null, n), cm(e, n))));
				break;
			case 22:
				if (r = n.memoizedState !== null || nu, !r) {
					var a = t !== null && t.memoizedState !== null || q;
					t = nu, i = q, nu = r, (q = a) && !i ? (r = 2, n.subtreeFlags & 8772 && (r |= 1), Fu(e, n, r)) : Nu(e, n), nu = t, q = i;
				}
				break;
			case 30:
				Nu(e, n), r & 512 && Cl(n, n.return);
				break;
			case 7: r & 512 && Cl(n, n.return);
			default: Nu(e, n);
		}
	}
	function mu(e, t) {
		for (e = e.child; e !== null;) hu(e, t), e = e.sibling;
	}
	function hu(e, t) {
		switch (e.tag) {
			case 5:
			case 26:
				try {
					var n = e.stateNode;
					if (t) {
						var r = n.style;
						typeof r.setProperty == "function" ? r.setProperty("display", "none", "important") : r.display = "none";
					} else {
						var i = e.stateNode, a = e.memoizedProps.style, o = a != null && a.hasOwnProperty("display") ? a.display : null;
						i.style.display = o == null || typeof o == "boolean" ? "" : ("" + o).trim();
					}
				} catch (t) {
					Q(e, e.return, t);
				}
				gu(e, t);
				break;
			case 6:
				try {
					e.stateNode.nodeValue = t ? "" : e.memoizedProps, L = !0;
				} catch (t) {
					Q(e, e.return, t);
				}
				break;
			case 18:
				try {
					var s = e.stateNode;
					t ? wp(s, !0) : wp(e.stateNode, !1);
				} catch (t) {
					Q(e, e.return, t);
				}
				break;
			case 22:
			case 23:
				e.memoizedState === null && mu(e, t);
				break;
			default: mu(e, t);
		}
	}
	function gu(e, t) {
		if (e.subtreeFlags & 67108864) for (e = e.child; e !== null;) {
			a: {
				var n = e, r = t;
				switch (n.tag) {
					case 4:
						hu(n, r);
						break a;
					case 22:
						n.memoizedState === null && gu(n, r);
						break a;
					default: gu(n, r);
				}
			}
			e = e.sibling;
		}
	}
	function _u(e) {
		var t = e.alternate;
		t !== null && (e.alternate = null, _u(t)), e.child = null, e.deletions = null, e.sibling = null, e.tag === 5 && (t = e.stateNode, t !== null && Ft(t)), e.stateNode = null, e.return = null, e.dependencies = null, e.memoizedProps = null, e.memoizedState = null, e.pendingProps = null, e.stateNode = null, e.updateQueue = null;
	}
	var vu = null, yu = !1;
	function bu(e, t, n) {
		for (n = n.child; n !== null;) xu(e, t, n), n = n.sibling;
	}
	function xu(e, t, n) {
		if (et && typeof et.onCommitFiberUnmount == "function") try {
			et.onCommitFiberUnmount($e, n);
		} catch {}
		switch (n.tag) {
			case 26:
				q || wl(n, t), bu(e, t, n), n.memoizedState ? n.memoizedState.count-- : n.stateNode && !q && (n = n.stateNode, n.parentNode.removeChild(n));
				break;
			case 27:
				q || wl(n, t), Dl(n);
				var r = vu, i = yu;
				Sp(n.type) && (vu = n.stateNode, yu = !1), bu(e, t, n), gm(n.stateNode, n.type, n.memoizedProps), vu = r, yu = i;
				break;
			case 5: q || wl(n, t), Dl(n);
			case 6:
				if (n.tag === 6 && Dl(n), r = vu, i = yu, vu = null, bu(e, t, n), vu = r, yu = i, vu !== null) {
					if (yu) try {
						(vu.nodeType === 9 ? vu.body : vu.nodeName === "HTML" ? vu.ownerDocument.body : vu).removeChild(n.stateNode), L = !0;
					} catch (e) {
						Q(n, t, e);
					}
					else try {
						vu.removeChild(n.stateNode), L = !0;
					} catch (e) {
						Q(n, t, e);
					}
				}
				break;
			case 18:
				vu !== null && (yu ? (e = vu, Cp(e.nodeType === 9 ? e.body : e.nodeName === "HTML" ? e.ownerDocument.body : e, n.stateNode), Hh(e)) : Cp(vu, n.stateNode));
				break;
			case 4:
				r = vu, i = yu, vu = n.stateNode.containerInfo, yu = !0, bu(e, t, n), vu = r, yu = i;
				break;
			case 0:
			case 11:
			case 14:
			case 15:
				bl(2, n, t), q || bl(4, n, t), bu(e, t, n);
				break;
			case 1:
				q || (wl(n, t), r = n.stateNode, typeof r.componentWillUnmount == "function" && Sl(n, t, r)), bu(e, t, n);
				break;
			case 21:
				bu(e, t, n);
				break;
			case 22:
				q = (r = q) || n.memoizedState !== null, bu(e, t, n), q = r;
				break;
			case 30:
				wl(n, t), bu(e, t, n);
				break;
			case 7:
				q || wl(n, t), bu(e, t, n);
				break;
			default: bu(e, t, n);
		}
	}
	function Su(e, t) {
		if (t.memoizedState === null && (e = t.alternate, e !== null && (e = e.memoizedState, e !== null))) {
			e = e.dehydrated;
			try {
				Hh(e);
			} catch (e) {
				Q(t, t.return, e);
			}
		}
	}
	function Cu(e, t) {
		if (t.memoizedState === null && (e = t.alternate, e !== null && (e = e.memoizedState, e !== null && (e = e.dehydrated, e !== null)))) try {
			Hh(e);
		} catch (e) {
			Q(t, t.return, e);
		}
	}
	function wu(e) {
		switch (e.tag) {
			case 31:
			case 13:
			case 19:
				var t = e.stateNode;
				return t === null && (t = e.stateNode = new au()), t;
			case 22: return e = e.stateNode, t = e._retryCache, t === null && (t = e._retryCache = new au()), t;
			default: throw Error(i(435, e.tag));
		}
	}
	function Tu(e, t) {
		var n = wu(e);
		t.forEach(function(t) {
			if (!n.has(t)) {
				n.add(t);
				var r = _f.bind(null, e, t);
				t.then(r, r);
			}
		});
	}
	function Eu(e, t, n) {
		var r = t.deletions;
		if (r !== null) for (var a = 0; a < r.length; a++) {
			var o = r[a], s = e, c = t, l = c;
			a: for (; l !== null;) {
				switch (l.tag) {
					case 27:
						if (Sp(l.type)) {
							vu = l.stateNode, yu = !1;
							break a;
						}
						break;
					case 5:
						vu = l.stateNode, yu = !1;
						break a;
					case 3:
					case 4:
						vu = l.stateNode.containerInfo, yu = !0;
						break a;
				}
				l = l.return;
			}
			if (vu === null) throw Error(i(160));
			xu(s, c, o), vu = null, yu = !1, s = o.alternate, s !== null && (s.return = null), o.return = null;
		}
		if (t.subtreeFlags & 13886) for (t = t.child; t !== null;) Ou(t, e, n), t = t.sibling;
	}
	var Du = null;
	function Ou(e, t, n) {
		var r = e.alternate, a = e.flags;
		switch (e.tag) {
			case 0:
			case 11:
			case 14:
			case 15:
				if (a & 4 && (r = e.updateQueue, r = r === null ? null : r.events, r !== null)) for (var o = 0; o < r.length; o++) {
					var s = r[o];
					s.ref.impl = s.nextImpl;
				}
				Eu(t, e, n), ku(e), a & 4 && (bl(3, e, e.return), yl(3, e), bl(5, e, e.return));
				break;
			case 1:
				Eu(t, e, n), ku(e), a & 512 && (q || r === null || wl(r, r.return)), a & 64 && nu && (e = e.updateQueue, e !== null && (t = e.callbacks, t !== null && (n = e.shared.hiddenCallbacks, e.shared.hiddenCallbacks = n === null ? t : n.concat(t))));
				break;
			case 26:
				if (o = Du, Eu(t, e, n), ku(e), a & 512 && (q || r === null || wl(r, r.return)), a & 4) {
					if (a = r === null ? null : r.memoizedState, n = e.memoizedState, r === null) {
						if (n === null) {
							if (e.stateNode === null) {
								if (nu) e.stateNode = fp(e.type, e.memoizedProps, t.containerInfo, e);
								else {
									a: {
										t = e.type, n = e.memoizedProps, a = o.ownerDocument || o;
										b: switch (t) {
											case "title":
												r = a.getElementsByTagName("title")[0], (!r || r[Nt] || r[Et] || r.namespaceURI === "http://www.w3.org/2000/svg" || r.hasAttribute("itemprop")) && (r = a.createElement(t), a.head.insertBefore(r, a.querySelector("head > title"))), np(r, t, n), r[Et] = e, zt(r), t = r;
												break a;
											case "link":
												if (o = Gm("link", "href", a).get(t + (n.href || ""))) {
													for (s = 0; s < o.length; s++) if (r = o[s], r.getAttribute("href") === (n.href == null || n.href === "" ? null : n.href) && r.getAttribute("rel") === (n.rel == null ? null : n.rel) && r.getAttribute("title") === (n.title == null ? null : n.title) && r.getAttribute("crossorigin") === (n.crossOrigin == null ? null : n.crossOrigin)) {
														o.splice(s, 1);
														break b;
													}
												}
												r = a.createElement(t), np(r, t, n), a.head.appendChild(r);
												break;
											case "meta":
												if (o = Gm("meta", "content", a).get(t + (n.content || ""))) {
													for (s = 0; s < o.length; s++) if (r = o[s], r.getAttribute("content") === (n.content == null ? null : "" + n.content) && r.getAttribute("name") === (n.name == null ? null : n.name) && r.getAttribute("property") === (n.property == null ? null : n.property) && r.getAttribute("http-equiv") === (n.httpEquiv == null ? null : n.httpEquiv) && r.getAttribute("charset") === (n.charSet == null ? null : n.charSet)) {
														o.splice(s, 1);
														break b;
													}
												}
												r = a.createElement(t), np(r, t, n), a.head.appendChild(r);
												break;
											default: throw Error(i(468, t));
										}
										r[Et] = e, zt(r), t = r;
									}
									e.stateNode = t;
								}
							} else nu || Km(o, e.type, e.stateNode);
						} else e.stateNode = Bm(o, n, e.memoizedProps);
					} else a === n ? n === null && e.stateNode !== null && jl(e, e.memoizedProps, r.memoizedProps) : (a === null ? (t = r.stateNode, t === null || q || t.parentNode.removeChild(t)) : a.count--, n === null ? nu || Km(o, e.type, e.stateNode) : Bm(o, n, e.memoizedProps));
				}
				break;
			case 27:
				Eu(t, e, n), ku(e), a & 512 && (q || r === null || wl(r, r.return)), r !== null && a & 4 && jl(e, e.memoizedProps, r.memoizedProps);
				break;
			case 5:
				if (o = ru, ru = !1, Eu(t, e, n), ru = o, ku(e), a & 512 && (q || r === null || wl(r, r.return)), e.flags & 32) {
					t = e.stateNode;
					try {
						dn(t, ""), L = !0;
					} catch (t) {
						Q(e, e.return, t);
					}
				}
				a & 4 && e.stateNode != null && (t = e.memoizedProps, jl(e, t, r === null ? t : r.memoizedProps)), a & 1024 && (iu = !0);
				break;
			case 6:
				if (Eu(t, e, n), ku(e), a & 4) {
					if (e.stateNode === null) throw Error(i(162));
					t = e.memoizedProps, n = e.stateNode;
					try {
						n.nodeValue = t, L = !0;
					} catch (t) {
						Q(e, e.return, t);
					}
				}
				break;
			case 3:
				if (L = !1, Wm = null, o = Du, Du = bm(t.containerInfo), Eu(t, e, n), Du = o, ku(e), a & 4 && r !== null && r.memoizedState.isDehydrated) try {
					Hh(t.containerInfo);
				} catch (t) {
					Q(e, e.return, t);
				}
				iu && (iu = !1, Au(e)), L = !1;
				break;
			case 4:
				a = ru, ru = nu, r = Jt(), o = Du, Du = bm(e.stateNode.containerInfo), Eu(t, e, n), ku(e), Du = o, L && cu && (lu = !0), L = r, ru = a;
				break;
			case 12:
				Eu(t, e, n), ku(e);
				break;
			case 31:
				Eu(t, e, n), ku(e), a & 4 && (t = e.updateQueue, t !== null && (e.updateQueue = null, Tu(e, t)));
				break;
			case 13:
				Eu(t, e, n), ku(e), e.child.flags & 8192 && e.memoizedState !== null != (r !== null && r.memoizedState !== null) && (pd = We()), a & 4 && (t = e.updateQueue, t !== null && (e.updateQueue = null, Tu(e, t)));
				break;
			case 22:
				o = e.memoizedState !== null, s = r !== null && r.memoizedState !== null;
				var c = nu, l = q, u = ru;
				nu = c || o, ru = u || o, q = l || s, Eu(t, e, n), q = l, ru = u, nu = c, ku(e), a & 8192 && (t = e.stateNode, t._visibility = o ? t._visibility & -2 : t._visibility | 1, !o || r === null || s || nu || q || (t = s || q, n = nu, r = q, nu = o || nu, q = t, Pu(e, 2), nu = n, q = r), !o && ru || mu(e, o)), a & 4 && (t = e.updateQueue, t !== null && (n = t.retryQueue, n !== null && (t.retryQueue = null, Tu(e, n))));
				break;
			case 19:
				Eu(t, e, n), ku(e), a & 4 && (t = e.updateQueue, t !== null && (e.updateQueue = null, Tu(e, t)));
				break;
			case 30:
				a & 512 && (q || r === null || wl(r, r.return)), a = Jt(), o = cu, s = (n & 335544064) === n, c = e.memoizedProps, cu = s && vi(c.default, c.update) !== "none", Eu(t, e, n), ku(e), s && r !== null && L && (e.flags |= 4), cu = o, L = a;
				break;
			case 21: break;
			case 7: a & 512 && (q || r === null || wl(r, r.return)), r && r.stateNode !== null && (r.stateNode._fragmentFiber = e);
			default: Eu(t, e, n), ku(e);
		}
	}
	function ku(e) {
		var t = e.flags;
		if (t & 2) {
			try {
				for (var n, r = e.return; r !== null;) {
					if (Ml(r)) {
						n = r;
						break;
					}
					r = r.return;
				}
				r = null;
				for (var a = e.return; a !== null;) {
					if (kl(a)) {
						var o = a.stateNode;
						r === null ? r = [o] : r.push(o);
					}
					if (Ol(a)) break;
					a = a.return;
				}
				var s = r;
				if (n == null) throw Error(i(160));
				switch (n.tag) {
					case 27:
						var c = n.stateNode;
						Fl(e, Nl(e), c, s);
						break;
					case 5:
						var l = n.stateNode;
						n.flags & 32 && (dn(l, ""), n.flags &= -33), Fl(e, Nl(e), l, s);
						break;
					case 3:
					case 4:
						var u = n.stateNode.containerInfo;
						Pl(e, Nl(e), u, s);
						break;
					default: throw Error(i(161));
				}
			} catch (t) {
				Q(e, e.return, t);
			}
			e.flags &= -3;
		}
		t & 4096 && (e.flags &= -4097);
	}
	function Au(e) {
		if (e.subtreeFlags & 1024) for (e = e.child; e !== null;) {
			var t = e;
			Au(t), t.tag === 5 && t.flags & 1024 && (t = t.stateNode, gh = !0, t.reset(), gh = !1), e = e.sibling;
		}
	}
	function ju(e, t) {
		if (t.subtreeFlags & 9270) for (t = t.child; t !== null;) Mu(t, e), t = t.sibling;
		else tu(t, !1);
	}
	function Mu(e, t) {
		var n = e.alternate;
		if (n === null) ql(e, !1);
		else switch (e.tag) {
			case 3:
				if (uu = su = !1, Vl(), ju(t, e), !su && !lu) {
					if (e = Bl, e !== null) for (var r = 0; r < e.length; r += 3) {
						n = e[r];
						var i = e[r + 1];
						Ep(n, e[r + 2]), n = n.ownerDocument.documentElement, n !== null && n.animate({
							opacity: [0, 0],
							pointerEvents: ["none", "none"]
						}, {
							duration: 0,
							fill: "forwards",
							pseudoElement: "::view-transition-group(" + i + ")"
						});
					}
					e = t.containerInfo, e = e.nodeType === 9 ? e.documentElement : e.ownerDocument.documentElement, e !== null && e.style.viewTransitionName === "" && (e.style.viewTransitionName = "none", e.animate({
						opacity: [0, 0],
						pointerEvents: ["none", "none"]
					}, {
						duration: 0,
						fill: "forwards",
						pseudoElement: "::view-transition-group(root)"
					}), e.animate({
						width: [0, 0],
						height: [0, 0]
					}, {
						duration: 0,
						fill: "forwards",
						pseudoElement: "::view-transition"
					})), uu = !0;
				}
				Bl = null;
				break;
			case 5:
				ju(t, e);
				break;
			case 4:
				r = su, su = !1, ju(t, e), su && (lu = !0), su = r;
				break;
			case 22:
				e.memoizedState === null && (n.memoizedState === null ? ju(t, e) : ql(e, !1));
				break;
			case 30:
				r = su, i = Vl(), su = !1, ju(t, e), su && (e.flags |= 4);
				var a = e.memoizedProps, o = e.stateNode;
				t = gi(a, o), o = gi(n.memoizedProps, o);
				var s = vi(a.default, a.update);
				s === "none" ? t = !1 : (a = n.memoizedState, n.memoizedState = null, n = e.child, Hl = 0, t = eu(e, n, t, o, s, a, !0), Hl !== (a === null ? 0 : a.length) && (e.flags |= 32)), e.flags & 4 && t ? (Md(e, e.memoizedProps.onUpdate), Bl = i) : i !== null && (i.push.apply(i, Bl), Bl = i), su = e.flags & 32 ? !0 : r;
				break;
			default: ju(t, e);
		}
	}
	function Nu(e, t) {
		if (t.subtreeFlags & 8772) for (t = t.child; t !== null;) pu(e, t.alternate, t), t = t.sibling;
	}
	function Pu(e, t) {
		for (e = e.child; e !== null;) {
			var n = e, r = t;
			switch (n.tag) {
				case 0:
				case 11:
				case 14:
				case 15:
					bl(4, n, n.return), Pu(n, r);
					break;
				case 1:
					wl(n, n.return);
					var i = n.stateNode;
					typeof i.componentWillUnmount == "function" && Sl(n, n.return, i), Pu(n, r);
					break;
				case 27: r & 2 && gm(n.stateNode, n.type, n.memoizedProps);
				case 5:
					wl(n, n.return), n.tag !== 5 && n.tag !== 27 || Dl(n), Pu(n, r);
					break;
				case 6:
					Dl(n);
					break;
				case 26:
					wl(n, n.return), i = n.stateNode, n.memoizedState !== null || i === null || q || i.parentNode.removeChild(i), Pu(n, r);
					break;
				case 22:
					n.memoizedState === null && Pu(n, r);
					break;
				case 30:
					wl(n, n.return), Pu(n, r);
					break;
				case 7: wl(n, n.return);
				default: Pu(n, r);
			}
			e = e.sibling;
		}
	}
	function Fu(e, t, n) {
		for (n = t.subtreeFlags & 8772 ? n : n & -2, t = t.child; t !== null;) {
			var r = t.alternate, i = e, a = t, o = a.flags, s = !!(n & 1);
			switch (a.tag) {
				case 0:
				case 11:
				case 15:
					Fu(i, a, n), yl(4, a);
					break;
				case 1:
					if (Fu(i, a, n), r = a, i = r.stateNode, typeof i.componentDidMount == "function") try {
						i.componentDidMount();
					} catch (e) {
						Q(r, r.return, e);
					}
					if (r = a, i = r.updateQueue, i !== null) {
						var c = r.stateNode;
						try {
							var l = i.shared.hiddenCallbacks;
							if (l !== null) for (i.shared.hiddenCallbacks = null, i = 0; i < l.length; i++) Co(l[i], c);
						} catch (e) {
							Q(r, r.return, e);
						}
					}
					s && o & 64 && xl(a), Cl(a, a.return);
					break;
				case 27: n & 2 && Il(a);
				case 5:
					a.tag !== 5 && a.tag !== 27 || El(a), Fu(i, a, n), s && r === null && o & 4 && Al(a), Cl(a, a.return);
					break;
				case 6:
					El(a);
					break;
				case 26:
					c = a.stateNode, a.memoizedState !== null || c === null || nu || Km(bm(c.ownerDocument), a.type, c), Fu(i, a, n), s && r === null && o & 4 && Al(a), Cl(a, a.return);
					break;
				case 12:
					Fu(i, a, n);
					break;
				case 31:
					Fu(i, a, n), s && o & 4 && Su(i, a);
					break;
				case 13:
					Fu(i, a, n), s && o & 4 && Cu(i, a);
					break;
				case 22:
					a.memoizedState === null && Fu(i, a, n), Cl(a, a.return);
					break;
				case 30:
					Fu(i, a, n), Cl(a, a.return);
					break;
				case 7: Cl(a, a.return);
				default: Fu(i, a, n);
			}
			t = t.sibling;
		}
	}
	function Iu(e, t) {
		var n = null;
		e !== null && e.memoizedState !== null && e.memoizedState.cachePool !== null && (n = e.memoizedState.cachePool.pool), e = null, t.memoizedState !== null && t.memoizedState.cachePool !== null && (e = t.memoizedState.cachePool.pool), e !== n && (e != null && e.refCount++, n != null && Ma(n));
	}
	function Lu(e, t) {
		e = null, t.alternate !== null && (e = t.alternate.memoizedState.cache), t = t.memoizedState.cache, t !== e && (t.refCount++, e != null && Ma(e));
	}
	function Ru(e, t, n, r) {
		var i = (n & 335544064) === n;
		if (t.subtreeFlags & (i ? 10262 : 10256)) for (t = t.child; t !== null;) zu(e, t, n, r), t = t.sibling;
		else i && $l(t);
	}
	function zu(e, t, n, r) {
		var i = (n & 335544064) === n;
		i && t.alternate === null && t.return !== null && t.return.alternate !== null && Ql(t);
		var a = t.flags;
		switch (t.tag) {
			case 0:
			case 11:
			case 15:
				Ru(e, t, n, r), a & 2048 && yl(9, t);
				break;
			case 1:
				Ru(e, t, n, r);
				break;
			case 3:
				Ru(e, t, n, r), i && uu && (e = e.containerInfo, e = e.nodeType === 9 ? e.body : e.nodeName === "HTML" ? e.ownerDocument.body : e, e.style.viewTransitionName === "root" && (e.style.viewTransitionName = ""), e = e.ownerDocument.documentElement, e !== null && e.style.viewTransitionName === "none" && (e.style.viewTransitionName = "")), a & 2048 && (a = null, t.alternate !== null && (a = t.alternate.memoizedState.cache), t = t.memoizedState.cache, t !== a && (t.refCount++, a != null && Ma(a)));
				break;
			case 12:
				if (a & 2048) {
					Ru(e, t, n, r), a = t.stateNode;
					try {
						var o = t.memoizedProps, s = o.id, c = o.onPostCommit;
						typeof c == "function" && c(s, t.alternate === null ? "mount" : "update", a.passiveEffectDuration, -0);
					} catch (e) {
						Q(t, t.return, e);
					}
				} else Ru(e, t, n, r);
				break;
			case 31:
				Ru(e, t, n, r);
				break;
			case 13:
				Ru(e, t, n, r);
				break;
			case 23: break;
			case 22:
				o = t.stateNode, s = t.alternate, t.memoizedState === null ? (i && s !== null && s.memoizedState !== null && Ql(t), o._visibility & 2 ? Ru(e, t, n, r) : (o._visibility |= 2, Bu(e, t, n, r, !!(t.subtreeFlags & 10256) || !1))) : (i && s !== null && s.memoizedState === null && Ql(s), o._visibility & 2 ? Ru(e, t, n, r) : Vu(e, t)), a & 2048 && Iu(s, t);
				break;
			case 24:
				Ru(e, t, n, r), a & 2048 && Lu(t.alternate, t);
				break;
			case 30:
				i && (a = t.alternate, a !== null && (Gl(a.child, !0), Gl(t.child, !0))), Ru(e, t, n, r);
				break;
			default: Ru(e, t, n, r);
		}
	}
	function Bu(e, t, n, r, i) {
		for (i &&= !!(t.subtreeFlags & 10256) || !1, t = t.child; t !== null;) {
			var a = e, o = t, s = n, c = r, l = o.flags;
			switch (o.tag) {
				case 0:
				case 11:
				case 15:
					Bu(a, o, s, c, i), yl(8, o);
					break;
				case 23: break;
				case 22:
					var u = o.stateNode;
					o.memoizedState === null ? (u._visibility |= 2, Bu(a, o, s, c, i)) : u._visibility & 2 ? Bu(a, o, s, c, i) : Vu(a, o), i && l & 2048 && Iu(o.alternate, o);
					break;
				case 24:
					Bu(a, o, s, c, i), i && l & 2048 && Lu(o.alternate, o);
					break;
				default: Bu(a, o, s, c, i);
			}
			t = t.sibling;
		}
	}
	function Vu(e, t) {
		if (t.subtreeFlags & 10256) for (t = t.child; t !== null;) {
			var n = e, r = t, i = r.flags;
			switch (r.tag) {
				case 22:
					Vu(n, r), i & 2048 && Iu(r.alternate, r);
					break;
				case 24:
					Vu(n, r), i & 2048 && Lu(r.alternate, r);
					break;
				default: Vu(n, r);
			}
			t = t.sibling;
		}
	}
	var Hu = 8192;
	function Uu(e, t, n) {
		if (e.subtreeFlags & Hu) for (e = e.child; e !== null;) Wu(e, t, n), e = e.sibling;
	}
	function Wu(e, t, n) {
		switch (e.tag) {
			case 26:
				Uu(e, t, n), e.flags & Hu && (e.memoizedState === null ? (e = e.stateNode, (t & 335544128) === t && Zm(n, e)) : Qm(n, Du, e.memoizedState, e.memoizedProps));
				break;
			case 5:
				Uu(e, t, n), e.flags & Hu && (e = e.stateNode, (t & 335544128) === t && Zm(n, e));
				break;
			case 3:
			case 4:
				var r = Du;
				Du = bm(e.stateNode.containerInfo), Uu(e, t, n), Du = r;
				break;
			case 22:
				e.memoizedState === null && (r = e.alternate, r !== null && r.memoizedState !== null ? (r = Hu, Hu = 16777216, Uu(e, t, n), Hu = r) : Uu(e, t, n));
				break;
			case 30:
				if ((e.flags & Hu) !== 0 && (r = e.memoizedProps.name, r != null && r !== "auto")) {
					var i = e.stateNode;
					i.paired = null, Rl === null && (Rl = /* @__PURE__ */ new Map()), Rl.set(r, i);
				}
				Uu(e, t, n);
				break;
			default: Uu(e, t, n);
		}
	}
	function Gu(e) {
		var t = e.alternate;
		if (t !== null && (e = t.child, e !== null)) {
			t.child = null;
			do
				t = e.sibling, e.sibling = null, e = t;
			while (e !== null);
		}
	}
	function Ku(e) {
		var t = e.deletions;
		if (e.flags & 16) {
			if (t !== null) for (var n = 0; n < t.length; n++) {
				var r = t[n];
				ou = r, Yu(r, e);
			}
			Gu(e);
		}
		if (e.subtreeFlags & 10256) for (e = e.child; e !== null;) qu(e), e = e.sibling;
	}
	function qu(e) {
		switch (e.tag) {
			case 0:
			case 11:
			case 15:
				Ku(e), e.flags & 2048 && bl(9, e, e.return);
				break;
			case 3:
				Ku(e);
				break;
			case 12:
				Ku(e);
				break;
			case 22:
				var t = e.stateNode;
				e.memoizedState !== null && t._visibility & 2 && (e.return === null || e.return.tag !== 13) ? (t._visibility &= -3, Ju(e)) : Ku(e);
				break;
			default: Ku(e);
		}
	}
	function Ju(e) {
		var t = e.deletions;
		if (e.flags & 16) {
			if (t !== null) for (var n = 0; n < t.length; n++) {
				var r = t[n];
				ou = r, Yu(r, e);
			}
			Gu(e);
		}
		for (e = e.child; e !== null;) {
			switch (t = e, t.tag) {
				case 0:
				case 11:
				case 15:
					bl(8, t, t.return), Ju(t);
					break;
				case 22:
					n = t.stateNode, n._visibility & 2 && (n._visibility &= -3, Ju(t));
					break;
				default: Ju(t);
			}
			e = e.sibling;
		}
	}
	function Yu(e, t) {
		for (; ou !== null;) {
			var n = ou;
			switch (n.tag) {
				case 0:
				case 11:
				case 15:
					bl(8, n, t);
					break;
				case 23:
				case 22:
					if (n.memoizedState !== null && n.memoizedState.cachePool !== null) {
						var r = n.memoizedState.cachePool.pool;
						r != null && r.refCount++;
					}
					break;
				case 24: Ma(n.memoizedState.cache);
			}
			if (r = n.child, r !== null) r.return = n, ou = r;
			else a: for (n = e; ou !== null;) {
				r = ou;
				var i = r.sibling, a = r.return;
				if (_u(r), r === n) {
					ou = null;
					break a;
				}
				if (i !== null) {
					i.return = a, ou = i;
					break a;
				}
				ou = a;
			}
		}
	}
	var Xu = {
		getCacheForType: function(e) {
			var t = wa(Aa), n = t.data.get(e);
			return n === void 0 && (n = e(), t.data.set(e, n)), n;
		},
		cacheSignal: function() {
			return wa(Aa).controller.signal;
		}
	}, Zu = typeof WeakMap == "function" ? WeakMap : Map, J = 0, Qu = null, Y = null, X = 0, Z = 0, $u = null, ed = !1, td = !1, nd = !1, rd = 0, id = 0, ad = 0, od = 0, sd = 0, cd = 0, ld = 0, ud = null, dd = null, fd = !1, pd = 0, md = 0, hd = Infinity, gd = null, _d = null, vd = 0, yd = null, bd = null, xd = 0, Sd = 0, Cd = null, wd = null, Td = null, Ed = null, Dd = null, Od = 0, kd = null;
	function Ad() {
		return J & 2 && X !== 0 ? X & -X : M.T === null ? Ct() : Nf();
	}
	function jd() {
		if (cd === 0) {
			if (!(X & 536870912) || V) {
				var e = st;
				st <<= 1, !(st & 3932160) && (st = 262144), cd = e;
			} else cd = 536870912;
		}
		return e = Ao.current, e !== null && (e.flags |= 32), cd;
	}
	function Md(e, t) {
		if (t != null) {
			var n = e.stateNode, r = n.ref;
			r === null && (r = n.ref = Pp(gi(e.memoizedProps, n))), Ed === null && (Ed = []), Ed.push(t.bind(null, r));
		}
	}
	function Nd(e, t, n) {
		(e === Qu && (Z === 2 || Z === 9) || e.cancelPendingCommit !== null) && (Bd(e, 0), Ld(e, X, cd, !1)), gt(e, n), J & 2 && e === Qu || (e === Qu && (!(J & 2) && (od |= n), id === 4 && Ld(e, X, cd, !1)), Tf(e));
	}
	function Pd(e, t, n) {
		if (J & 6) throw Error(i(327));
		var r = !n && !(t & 127) && (t & e.expiredLanes) === 0 || dt(e, t), a = r ? Jd(e, t) : Kd(e, t, !0), o = r;
		do {
			if (a === 0) {
				td && !r && Ld(e, t, 0, !1);
				break;
			}
			if (n = e.current.alternate, o && !Id(n)) a = Kd(e, t, !1), o = !1;
			else {
				if (a === 2) {
					if (o = t, e.errorRecoveryDisabledLanes & o) var s = 0;
					else s = e.pendingLanes & -536870913, s = s === 0 ? s & 536870912 ? 536870912 : 0 : s;
					if (s !== 0) {
						t = s;
						a: {
							var c = e;
							a = ud;
							var l = c.current.memoizedState.isDehydrated;
							if (l && (Bd(c, s).flags |= 256), s = Kd(c, s, !1), s !== 2 && s !== 6) {
								if (nd && !l) {
									c.errorRecoveryDisabledLanes |= o, od |= o, a = 4;
									break a;
								}
								o = dd, dd = a, o !== null && (dd === null ? dd = o : dd.push.apply(dd, o));
							}
							a = s;
						}
						if (o = !1, a !== 2) continue;
					}
				}
				if (a === 1) {
					Bd(e, 0), Ld(e, t, 0, !0);
					break;
				}
				a: {
					switch (r = e, o = a, o) {
						case 0:
						case 1: throw Error(i(345));
						case 4: if ((t & 4194048) !== t && (t & 62914560) !== t) break;
						case 6:
							Ld(r, t, cd, !ed);
							break a;
						case 2:
							dd = null;
							break;
						case 3:
						case 5: break;
						default: throw Error(i(329));
					}
					if ((t & 62914560) === t && (a = pd + 300 - We(), 10 < a)) {
						if (Ld(r, t, cd, !ed), ut(r, 0, !0) !== 0) break a;
						xd = t, r.timeoutHandle = gp(Fd.bind(null, r, n, dd, gd, fd, t, cd, od, ld, ed, o, "Throttled", -0, 0), a);
						break a;
					}
					Fd(r, n, dd, gd, fd, t, cd, od, ld, ed, o, null, -0, 0);
				}
				break;
			}
		} while (1);
		Tf(e);
	}
	function Fd(e, t, n, r, i, a, o, s, c, l, u, d, f, p) {
		e.timeoutHandle = -1;
		var m = t.subtreeFlags, h = (a & 335544064) === a;
		d = null, (h || m & 8192 || (m & 16785408) == 16785408) && (d = {
			stylesheets: null,
			count: 0,
			imgCount: 0,
			imgBytes: 0,
			suspenseyImages: [],
			waitingForImages: !0,
			waitingForViewTransition: !1,
			unsuspend: yn
		}, Rl = null, Wu(t, a, d), h && (m = d, h = e.containerInfo, h = (h.nodeType === 9 ? h : h.ownerDocument).__reactViewTransition, h != null && (m.count++, m.waitingForViewTransition = !0, m = nh.bind(m), h.finished.then(m, m))), m = (a & 62914560) === a ? pd - We() : (a & 4194048) === a ? md - We() : 0, m = eh(d, m), m !== null) ? (xd = a, e.cancelPendingCommit = m(tf.bind(null, e, t, a, n, r, i, o, s, c, l, u, d, null, f, p)), Ld(e, a, o, !l)) : tf(e, t, a, n, r, i, o, s, c, l, u, d);
	}
	function Id(e) {
		for (var t = e;;) {
			var n = t.tag;
			if ((n === 0 || n === 11 || n === 15) && t.flags & 16384 && (n = t.updateQueue, n !== null && (n = n.stores, n !== null))) for (var r = 0; r < n.length; r++) {
				var i = n[r], a = i.getSnapshot;
				i = i.value;
				try {
					if (!Br(a(), i)) return !1;
				} catch {
					return !1;
				}
			}
			if (n = t.child, t.subtreeFlags & 16384 && n !== null) n.return = t, t = n;
			else {
				if (t === e) break;
				for (; t.sibling === null;) {
					if (t.return === null || t.return === e) return !0;
					t = t.return;
				}
				t.sibling.return = t.return, t = t.sibling;
			}
		}
		return !0;
	}
	function Ld(e, t, n, r) {
		t = ft(e, t), t &= ~sd, t &= ~od, e.suspendedLanes |= t, e.pingedLanes &= ~t, r && (e.warmLanes |= t), r = e.expirationTimes;
		for (var i = t; 0 < i;) {
			var a = 31 - nt(i), o = 1 << a;
			r[a] = -1, i &= ~o;
		}
		n !== 0 && vt(e, n, t);
	}
	function Rd() {
		return J & 6 ? !0 : (Ef(0, !1), !1);
	}
	function zd() {
		if (Y !== null) {
			if (Z === 0) var e = Y.return;
			else e = Y, ga = ha = null, rs(e), io = null, ao = 0, e = Y;
			for (; e !== null;) vl(e.alternate, e), e = e.return;
			Y = null;
		}
	}
	function Bd(e, t) {
		var n = e.timeoutHandle;
		return n !== -1 && (e.timeoutHandle = -1, _p(n)), n = e.cancelPendingCommit, n !== null && (e.cancelPendingCommit = null, n()), xd = 0, zd(), Qu = e, Y = n = Ni(e.current, null), X = t, Z = 0, $u = null, ed = !1, td = dt(e, t), nd = !1, ld = cd = sd = od = ad = id = 0, dd = ud = null, fd = !1, rd = ft(e, t), Ci(), n;
	}
	function Vd(e, t) {
		H = null, M.H = dc, t === Ja || t === Xa ? (t = no(), Z = 3) : t === Ya ? (t = no(), Z = 4) : Z = t === kc ? 8 : typeof t == "object" && t && typeof t.then == "function" ? 6 : 1, $u = t, Y === null && (id = 1, Cc(e, Vi(t, e.current)));
	}
	function Hd() {
		var e = Ao.current;
		return e === null ? !0 : (X & 4194048) === X ? jo === null : (X & 62914560) === X || X & 536870912 ? e === jo : !1;
	}
	function Ud() {
		var e = M.H;
		return M.H = dc, e === null ? dc : e;
	}
	function Wd() {
		var e = M.A;
		return M.A = Xu, e;
	}
	function Gd() {
		id = 4, ed || (X & 4194048) !== X && Ao.current !== null || (td = !0), !(ad & 134217727) && !(od & 134217727) || Qu === null || Ld(Qu, X, cd, !1);
	}
	function Kd(e, t, n) {
		var r = J;
		J |= 2;
		var i = Ud(), a = Wd();
		(Qu !== e || X !== t) && (gd = null, Bd(e, t)), t = !1;
		var o = id;
		a: do
			try {
				if (Z !== 0 && Y !== null) {
					var s = Y, c = $u;
					switch (Z) {
						case 8:
							zd(), o = 6;
							break a;
						case 3:
						case 2:
						case 9:
						case 6:
							Ao.current === null && (t = !0);
							var l = Z;
							if (Z = 0, $u = null, Qd(e, s, c, l), n && td) {
								o = 0;
								break a;
							}
							break;
						default: l = Z, Z = 0, $u = null, Qd(e, s, c, l);
					}
				}
				qd(), o = id;
				break;
			} catch (t) {
				Vd(e, t);
			}
		while (1);
		return t && e.shellSuspendCounter++, ga = ha = null, J = r, M.H = i, M.A = a, Y === null && (Qu = null, X = 0, Ci()), o;
	}
	function qd() {
		for (; Y !== null;) Xd(Y);
	}
	function Jd(e, t) {
		var n = J;
		J |= 2;
		var r = Ud(), a = Wd();
		Qu !== e || X !== t ? (gd = null, hd = We() + 500, Bd(e, t)) : td = dt(e, t);
		a: do
			try {
				if (Z !== 0 && Y !== null) {
					t = Y;
					var o = $u;
					b: switch (Z) {
						case 1:
							Z = 0, $u = null, Qd(e, t, o, 1);
							break;
						case 2:
						case 9:
							if (Qa(o)) {
								Z = 0, $u = null, Zd(t);
								break;
							}
							t = function() {
								Z !== 2 && Z !== 9 || Qu !== e || (Z = 7), Tf(e);
							}, o.then(t, t);
							break a;
						case 3:
							Z = 7;
							break a;
						case 4:
							Z = 5;
							break a;
						case 7:
							Qa(o) ? (Z = 0, $u = null, Zd(t)) : (Z = 0, $u = null, Qd(e, t, o, 7));
							break;
						case 5:
							var s = null;
							switch (Y.tag) {
								case 26: s = Y.memoizedState;
								case 5:
								case 27:
									var c = Y;
									if (s ? Ym(s) : c.stateNode.complete) {
										Z = 0, $u = null;
										var l = c.sibling;
										if (l !== null) Y = l;
										else {
											var u = c.return;
											u === null ? Y = null : (Y = u, $d(u));
										}
										break b;
									}
							}
							Z = 0, $u = null, Qd(e, t, o, 5);
							break;
						case 6:
							Z = 0, $u = null, Qd(e, t, o, 6);
							break;
						case 8:
							zd(), id = 6;
							break a;
						default: throw Error(i(462));
					}
				}
				Yd();
				break;
			} catch (t) {
				Vd(e, t);
			}
		while (1);
		return ga = ha = null, M.H = r, M.A = a, J = n, Y === null ? (Qu = null, X = 0, Ci(), id) : 0;
	}
	function Yd() {
		for (; Y !== null && !He();) Xd(Y);
	}
	function Xd(e) {
		var t = ll(e.alternate, e, rd);
		e.memoizedProps = e.pendingProps, t === null ? $d(e) : Y = t;
	}
	function Zd(e) {
		var t = e, n = t.alternate;
		switch (t.tag) {
			case 15:
			case 0:
				t = Uc(n, t, t.pendingProps, t.type, void 0, X);
				break;
			case 11:
				t = Uc(n, t, t.pendingProps, t.type.render, t.ref, X);
				break;
			case 5:
				rs(t);
				var r = t;
				r === na && (V ? (la(r), r.tag === 5 && r.stateNode != null && (ra = r.stateNode)) : (la(r), V = !0));
			default: vl(n, t), t = Y = Pi(t, rd), t = ll(n, t, rd);
		}
		e.memoizedProps = e.pendingProps, t === null ? $d(e) : Y = t;
	}
	function Qd(e, t, n, r) {
		ga = ha = null, rs(t), io = null, ao = 0;
		var i = t.return;
		try {
			if (Oc(e, i, t, n, X)) {
				id = 1, Cc(e, Vi(n, e.current)), Y = null;
				return;
			}
		} catch (t) {
			if (i !== null) throw Y = i, t;
			id = 1, Cc(e, Vi(n, e.current)), Y = null;
			return;
		}
		t.flags & 32768 ? (V || r === 1 ? e = !0 : td || X & 536870912 ? e = !1 : (ed = e = !0, (r === 2 || r === 9 || r === 3 || r === 6) && (r = Ao.current, r !== null && r.tag === 13 && (r.flags |= 16384))), ef(t, e)) : $d(t);
	}
	function $d(e) {
		var t = e;
		do {
			if (t.flags & 32768) {
				ef(t, ed);
				return;
			}
			e = t.return;
			var n = gl(t.alternate, t, rd);
			if (n !== null) {
				Y = n;
				return;
			}
			if (t = t.sibling, t !== null) {
				Y = t;
				return;
			}
			Y = t = e;
		} while (t !== null);
		id === 0 && (id = 5);
	}
	function ef(e, t) {
		do {
			var n = _l(e.alternate, e);
			if (n !== null) {
				n.flags &= 32767, Y = n;
				return;
			}
			if (n = e.return, n !== null && (n.flags |= 32768, n.subtreeFlags = 0, n.deletions = null), !t && (e = e.sibling, e !== null)) {
				Y = e;
				return;
			}
			Y = e = n;
		} while (e !== null);
		id = 6, Y = null;
	}
	function tf(e, t, n, r, a, o, s, c, l, u, d, f) {
		e.cancelPendingCommit = null;
		do
			uf();
		while (vd !== 0);
		if (J & 6) throw Error(i(327));
		if (t !== null) {
			if (t === e.current) throw Error(i(177));
			e === Qu && (Y = Qu = null, X = 0), bd = t, yd = e, xd = n, Cd = a, wd = r, nf(e, t, n, s, c, l, f);
		}
	}
	function nf(e, t, n, r, i, a, o) {
		var s = t.lanes | t.childLanes;
		if (Sd = s, s |= Si, _t(e, n, s, r, i, a), Ed = null, (n & 335544064) === n ? (Dd = Fa(e), r = 10262) : (Dd = null, r = 10256), (t.subtreeFlags & r) !== 0 || (t.flags & r) !== 0 ? (e.callbackNode = null, e.callbackPriority = 0, vf(Je, function() {
			return df(), null;
		})) : (e.callbackNode = null, e.callbackPriority = 0), Ll = !1, r = !!(t.flags & 13878), t.subtreeFlags & 13878 || r) {
			r = M.T, M.T = null, i = N.p, N.p = 2, a = J, J |= 4;
			try {
				du(e, t, n);
			} finally {
				J = a, N.p = i, M.T = r;
			}
		}
		vd = 1, Ll ? Td = Mp(o, e.containerInfo, Dd, of, sf, af, cf, df, rf, null, null) : (of(), sf(), cf());
	}
	function rf(e) {
		if (vd !== 0) {
			var t = yd.onRecoverableError;
			t(e, { componentStack: null });
		}
	}
	function af() {
		vd === 3 && (vd = 0, Mu(bd, yd), vd = 4);
	}
	function of() {
		if (vd === 1) {
			vd = 0;
			var e = yd, t = bd, n = xd, r = !!(t.flags & 13878);
			if (t.subtreeFlags & 13878 || r) {
				r = M.T, M.T = null;
				var i = N.p;
				N.p = 2;
				var a = J;
				J |= 4;
				try {
					cu = lu = !1, Ou(t, e, n), n = cp;
					var o = Kr(e.containerInfo), s = n.focusedElem, c = n.selectionRange;
					if (o !== s && s && s.ownerDocument && Gr(s.ownerDocument.documentElement, s)) {
						if (c !== null && qr(s)) {
							var l = c.start, u = c.end;
							if (u === void 0 && (u = l), "selectionStart" in s) s.selectionStart = l, s.selectionEnd = Math.min(u, s.value.length);
							else {
								var d = s.ownerDocument || document, f = d && d.defaultView || window;
								if (f.getSelection) {
									var p = f.getSelection(), m = s.textContent.length, h = Math.min(c.start, m), g = c.end === void 0 ? h : Math.min(c.end, m);
									!p.extend && h > g && (o = g, g = h, h = o);
									var _ = Wr(s, h), v = Wr(s, g);
									if (_ && v && (p.rangeCount !== 1 || p.anchorNode !== _.node || p.anchorOffset !== _.offset || p.focusNode !== v.node || p.focusOffset !== v.offset)) {
										var y = d.createRange();
										y.setStart(_.node, _.offset), p.removeAllRanges(), h > g ? (p.addRange(y), p.extend(v.node, v.offset)) : (y.setEnd(v.node, v.offset), p.addRange(y));
									}
								}
							}
						}
						for (d = [], p = s; p = p.parentNode;) p.nodeType === 1 && d.push({
							element: p,
							left: p.scrollLeft,
							top: p.scrollTop
						});
						for (typeof s.focus == "function" && s.focus(), s = 0; s < d.length; s++) {
							var b = d[s];
							b.element.scrollLeft = b.left, b.element.scrollTop = b.top;
						}
					}
					gh = !!sp, cp = sp = null;
				} finally {
					J = a, N.p = i, M.T = r;
				}
			}
			e.current = t, vd = 2;
		}
	}
	function sf() {
		if (vd === 2) {
			vd = 0;
			var e = yd, t = bd, n = !!(t.flags & 8772);
			if (t.subtreeFlags & 8772 || n) {
				n = M.T, M.T = null;
				var r = N.p;
				N.p = 2;
				var i = J;
				J |= 4;
				try {
					pu(e, t.alternate, t);
				} finally {
					J = i, N.p = r, M.T = n;
				}
			}
			vd = 3;
		}
	}
	function cf() {
		if (vd === 4 || vd === 3) {
			vd = 0;
			var e = Td;
			Td = null, Ue();
			var t = yd, n = bd, r = xd, i = wd, a = (r & 335544064) === r ? 10262 : 10256;
			if ((n.subtreeFlags & a) !== 0 || (n.flags & a) !== 0 ? vd = 5 : (vd = 0, bd = yd = null, lf(t, t.pendingLanes)), a = t.pendingLanes, a === 0 && (_d = null), St(r), n = n.stateNode, et && typeof et.onCommitFiberRoot == "function") try {
				et.onCommitFiberRoot($e, n, void 0, (n.current.flags & 128) == 128);
			} catch {}
			if (i !== null) {
				n = M.T, a = N.p, N.p = 2, M.T = null;
				try {
					for (var o = t.onRecoverableError, s = 0; s < i.length; s++) {
						var c = i[s];
						o(c.value, { componentStack: c.stack });
					}
				} finally {
					M.T = n, N.p = a;
				}
			}
			if (i = Ed, o = Dd, Dd = null, i !== null && (Ed = null, o === null && (o = []), e !== null)) for (c = 0; c < i.length; c++) n = (0, i[c])(o), n !== void 0 && e.finished.finally(n);
			xd & 3 && uf(), Tf(t), a = t.pendingLanes, r & 261930 && a & 42 ? t === kd ? Od++ : (Od = 0, kd = t) : (Od = 0, kd = null), Ef(0, !1);
		}
	}
	function lf(e, t) {
		(e.pooledCacheLanes &= t) === 0 && (t = e.pooledCache, t != null && (e.pooledCache = null, Ma(t)));
	}
	function uf() {
		return Td !== null && (Td.skipTransition(), Td = null), of(), sf(), cf(), df();
	}
	function df() {
		if (vd !== 5) return !1;
		var e = yd, t = Sd;
		Sd = 0;
		var n = St(xd), r = M.T, a = N.p;
		try {
			N.p = 32 > n ? 32 : n, M.T = null, n = Cd, Cd = null;
			var o = yd, s = xd;
			if (vd = 0, bd = yd = null, xd = 0, J & 6) throw Error(i(331));
			var c = J;
			if (J |= 4, qu(o.current), zu(o, o.current, s, n), J = c, Ef(0, !1), et && typeof et.onPostCommitFiberRoot == "function") try {
				et.onPostCommitFiberRoot($e, o);
			} catch {}
			return !0;
		} finally {
			N.p = a, M.T = r, lf(e, t);
		}
	}
	function ff(e, t, n) {
		t = Vi(n, t), t = Tc(e.stateNode, t, 2), e = _o(e, t, 2), e !== null && (gt(e, 2), Tf(e));
	}
	function Q(e, t, n) {
		if (e.tag === 3) ff(e, e, n);
		else for (; t !== null;) {
			if (t.tag === 3) {
				ff(t, e, n);
				break;
			}
			if (t.tag === 1) {
				var r = t.stateNode;
				if (typeof t.type.getDerivedStateFromError == "function" || typeof r.componentDidCatch == "function" && (_d === null || !_d.has(r))) {
					e = Vi(n, e), n = Ec(2), r = _o(t, n, 2), r !== null && (Dc(n, r, t, e), gt(r, 2), Tf(r));
					break;
				}
			}
			t = t.return;
		}
	}
	function pf(e, t, n) {
		var r = e.pingCache;
		if (r === null) {
			r = e.pingCache = new Zu();
			var i = /* @__PURE__ */ new Set();
			r.set(t, i);
		} else i = r.get(t), i === void 0 && (i = /* @__PURE__ */ new Set(), r.set(t, i));
		i.has(n) || (nd = !0, i.add(n), e = mf.bind(null, e, t, n), t.then(e, e));
	}
	function mf(e, t, n) {
		var r = e.pingCache;
		r !== null && r.delete(t), e.pingedLanes |= e.suspendedLanes & n, e.warmLanes &= ~n, Qu === e && (X & n) === n && (id === 4 || id === 3 && (X & 62914560) === X && 300 > We() - pd ? J & 2 ? sd |= n : Bd(e, 0) : sd |= n, ld === X && (ld = 0)), Tf(e);
	}
	function hf(e, t) {
		t === 0 && (t = mt()), e = Ei(e, t), e !== null && (gt(e, t), Tf(e));
	}
	function gf(e) {
		var t = e.memoizedState, n = 0;
		t !== null && (n = t.retryLane), hf(e, n);
	}
	function _f(e, t) {
		var n = 0;
		switch (e.tag) {
			case 31:
			case 13:
				var r = e.stateNode, a = e.memoizedState;
				a !== null && (n = a.retryLane);
				break;
			case 19:
				r = e.stateNode;
				break;
			case 22:
				r = e.stateNode._retryCache;
				break;
			default: throw Error(i(314));
		}
		r !== null && r.delete(t), hf(e, n);
	}
	function vf(e, t) {
		return Be(e, t);
	}
	var yf = null, bf = null, xf = !1, Sf = !1, Cf = !1, wf = 0;
	function Tf(e) {
		e !== bf && e.next === null && (bf === null ? yf = bf = e : bf = bf.next = e), Sf = !0, xf || (xf = !0, Mf());
	}
	function Ef(e, t) {
		if (!Cf && Sf) {
			Cf = !0;
			do
				for (var n = !1, r = yf; r !== null;) {
					if (!t) {
						if (e !== 0) {
							var i = r.pendingLanes;
							if (i === 0) var a = 0;
							else {
								var o = r.suspendedLanes, s = r.pingedLanes;
								a = (1 << 31 - nt(42 | e) + 1) - 1, a &= i & ~(o & ~s), a = a & 201326741 ? a & 201326741 | 1 : a ? a | 2 : 0;
							}
							a !== 0 && (n = !0, jf(r, a));
						} else a = X, a = ut(r, r === Qu ? a : 0, r.cancelPendingCommit !== null || r.timeoutHandle !== -1), !(a & 3) || dt(r, a) || (n = !0, jf(r, a));
					}
					r = r.next;
				}
			while (n);
			Cf = !1;
		}
	}
	function Df() {
		Of();
	}
	function Of() {
		Sf = xf = !1;
		var e = 0;
		wf !== 0 && hp() && (e = wf);
		for (var t = We(), n = null, r = yf; r !== null;) {
			var i = r.next, a = kf(r, t);
			a === 0 ? (r.next = null, n === null ? yf = i : n.next = i, i === null && (bf = n)) : (n = r, (e !== 0 || a & 3) && (Sf = !0)), r = i;
		}
		vd !== 0 && vd !== 5 || Ef(e, !1), wf !== 0 && (wf = 0);
	}
	function kf(e, t) {
		for (var n = e.suspendedLanes, r = e.pingedLanes, i = e.expirationTimes, a = e.pendingLanes & -62914561; 0 < a;) {
			var o = 31 - nt(a), s = 1 << o, c = i[o];
			c === -1 ? ((s & n) === 0 || (s & r) !== 0) && (i[o] = pt(s, t)) : c <= t && (e.expiredLanes |= s), a &= ~s;
		}
		if (t = Qu, n = X, n = ut(e, e === t ? n : 0, e.cancelPendingCommit !== null || e.timeoutHandle !== -1), r = e.callbackNode, n === 0 || e === t && (Z === 2 || Z === 9) || e.cancelPendingCommit !== null) return r !== null && r !== null && Ve(r), e.callbackNode = null, e.callbackPriority = 0;
		if (!(n & 3) || dt(e, n)) {
			if (t = n & -n, t === e.callbackPriority) return t;
			switch (r !== null && Ve(r), St(n)) {
				case 2:
				case 8:
					n = qe;
					break;
				case 32:
					n = Je;
					break;
				case 268435456:
					n = Xe;
					break;
				default: n = Je;
			}
			return r = Af.bind(null, e), n = Be(n, r), e.callbackPriority = t, e.callbackNode = n, t;
		}
		return r !== null && r !== null && Ve(r), e.callbackPriority = 2, e.callbackNode = null, 2;
	}
	function Af(e, t) {
		if (vd !== 0 && vd !== 5) return e.callbackNode = null, e.callbackPriority = 0, null;
		var n = e.callbackNode;
		if (uf() && e.callbackNode !== n) return null;
		var r = X;
		return r = ut(e, e === Qu ? r : 0, e.cancelPendingCommit !== null || e.timeoutHandle !== -1), r === 0 ? null : (Pd(e, r, t), kf(e, We()), e.callbackNode != null && e.callbackNode === n ? Af.bind(null, e) : null);
	}
	function jf(e, t) {
		if (uf()) return null;
		Pd(e, t, !0);
	}
	function Mf() {
		bp(function() {
			J & 6 ? Be(Ke, Df) : Of();
		});
	}
	function Nf() {
		if (wf === 0) {
			var e = Ra;
			e === 0 && (e = ot, ot <<= 1, !(ot & 261888) && (ot = 256)), wf = e;
		}
		return wf;
	}
	function Pf(e) {
		return e == null || typeof e == "symbol" || typeof e == "boolean" ? null : typeof e == "function" ? e : vn(e);
	}
	function Ff(e, t, n, r, i) {
		if (t === "submit" && n && n.stateNode === i) {
			var a = Pf((i[Dt] || null).action), o = r.submitter;
			o && (t = (t = o[Dt] || null) ? Pf(t.formAction) : o.getAttribute("formAction"), t !== null && (a = t, o = null));
			var s = new Bn("action", "action", null, r, i);
			e.push({
				event: s,
				listeners: [{
					instance: null,
					listener: function() {
						if (r.defaultPrevented) {
							if (wf !== 0) {
								var e = new FormData(i, o);
								Zs(n, {
									pending: !0,
									data: e,
									method: i.method,
									action: a
								}, null, e);
							}
						} else typeof a == "function" && (s.preventDefault(), e = new FormData(i, o), Zs(n, {
							pending: !0,
							data: e,
							method: i.method,
							action: a
						}, a, e));
					},
					currentTarget: i
				}]
			});
		}
	}
	for (var If = 0; If < pi.length; If++) {
		var Lf = pi[If];
		mi(Lf.toLowerCase(), "on" + (Lf[0].toUpperCase() + Lf.slice(1)));
	}
	mi(ai, "onAnimationEnd"), mi(oi, "onAnimationIteration"), mi(si, "onAnimationStart"), mi("dblclick", "onDoubleClick"), mi("focusin", "onFocus"), mi("focusout", "onBlur"), mi(ci, "onTransitionRun"), mi(li, "onTransitionStart"), mi(ui, "onTransitionCancel"), mi(di, "onTransitionEnd"), Ut("onMouseEnter", ["mouseout", "mouseover"]), Ut("onMouseLeave", ["mouseout", "mouseover"]), Ut("onPointerEnter", ["pointerout", "pointerover"]), Ut("onPointerLeave", ["pointerout", "pointerover"]), I("onChange", "change click focusin focusout input keydown keyup selectionchange".split(" ")), I("onSelect", "focusout contextmenu dragend focusin keydown keyup mousedown mouseup selectionchange".split(" ")), I("onBeforeInput", [
		"compositionend",
		"keypress",
		"textInput",
		"paste"
	]), I("onCompositionEnd", "compositionend focusout keydown keypress keyup mousedown".split(" ")), I("onCompositionStart", "compositionstart focusout keydown keypress keyup mousedown".split(" ")), I("onCompositionUpdate", "compositionupdate focusout keydown keypress keyup mousedown".split(" "));
	var Rf = "abort canplay canplaythrough durationchange emptied encrypted ended error loadeddata loadedmetadata loadstart pause play playing progress ratechange resize seeked seeking stalled suspend timeupdate volumechange waiting".split(" "), zf = new Set("beforetoggle cancel close invalid load scroll scrollend toggle".split(" ").concat(Rf));
	function Bf(e, t) {
		t = !!(t & 4);
		for (var n = 0; n < e.length; n++) {
			var r = e[n], i = r.event;
			r = r.listeners;
			a: {
				var a = void 0;
				if (t) for (var o = r.length - 1; 0 <= o; o--) {
					var s = r[o], c = s.instance, l = s.currentTarget;
					if (s = s.listener, c !== a && i.isPropagationStopped()) break a;
					a = s, i.currentTarget = l;
					try {
						a(i);
					} catch (e) {
						yi(e);
					}
					i.currentTarget = null, a = c;
				}
				else for (o = 0; o < r.length; o++) {
					if (s = r[o], c = s.instance, l = s.currentTarget, s = s.listener, c !== a && i.isPropagationStopped()) break a;
					a = s, i.currentTarget = l;
					try {
						a(i);
					} catch (e) {
						yi(e);
					}
					i.currentTarget = null, a = c;
				}
			}
		}
	}
	function $(e, t) {
		var n = t[kt];
		n === void 0 && (n = t[kt] = /* @__PURE__ */ new Set());
		var r = e + "__bubble";
		n.has(r) || (Wf(t, e, 2, !1), n.add(r));
	}
	function Vf(e, t, n) {
		var r = 0;
		t && (r |= 4), Wf(n, e, r, t);
	}
	var Hf = "_reactListening" + Math.random().toString(36).slice(2);
	function Uf(e) {
		if (!e[Hf]) {
			e[Hf] = !0, Vt.forEach(function(t) {
				t !== "selectionchange" && (zf.has(t) || Vf(t, !1, e), Vf(t, !0, e));
			});
			var t = e.nodeType === 9 ? e : e.ownerDocument;
			t === null || t[Hf] || (t[Hf] = !0, Vf("selectionchange", !1, t));
		}
	}
	function Wf(e, t, n, r) {
		switch (Ch(t)) {
			case 2:
				var i = _h;
				break;
			case 8:
				i = vh;
				break;
			default: i = yh;
		}
		n = i.bind(null, t, n, e), i = void 0, !kn || t !== "touchstart" && t !== "touchmove" && t !== "wheel" || (i = !0), r ? i === void 0 ? e.addEventListener(t, n, !0) : e.addEventListener(t, n, {
			capture: !0,
			passive: i
		}) : i === void 0 ? e.addEventListener(t, n, !1) : e.addEventListener(t, n, { passive: i });
	}
	function Gf(e, t, n, r, i) {
		var a = r;
		if (!(t & 1) && !(t & 2) && r !== null) a: for (;;) {
			if (r === null) return;
			var s = r.tag;
			if (s === 3 || s === 4) {
				var c = r.stateNode.containerInfo;
				if (c === i) break;
				if (s === 4) for (s = r.return; s !== null;) {
					var l = s.tag;
					if ((l === 3 || l === 4) && s.stateNode.containerInfo === i) return;
					s = s.return;
				}
				for (; c !== null;) {
					if (s = It(c), s === null) return;
					if (l = s.tag, l === 5 || l === 6 || l === 26 || l === 27) {
						r = a = s;
						continue a;
					}
					c = c.parentNode;
				}
			}
			r = r.return;
		}
		En(function() {
			var r = a, i = xn(n), s = [];
			a: {
				var c = fi.get(e);
				if (c !== void 0) {
					var l = Bn, u = e;
					switch (e) {
						case "keypress": if (Fn(n) === 0) break a;
						case "keydown":
						case "keyup":
							l = ir;
							break;
						case "focusin":
							u = "focus", l = Yn;
							break;
						case "focusout":
							u = "blur", l = Yn;
							break;
						case "beforeblur":
						case "afterblur":
							l = Yn;
							break;
						case "click": if (n.button === 2) break a;
						case "auxclick":
						case "dblclick":
						case "mousedown":
						case "mousemove":
						case "mouseup":
						case "mouseout":
						case "mouseover":
						case "contextmenu":
							l = qn;
							break;
						case "drag":
						case "dragend":
						case "dragenter":
						case "dragexit":
						case "dragleave":
						case "dragover":
						case "dragstart":
						case "drop":
							l = Jn;
							break;
						case "touchcancel":
						case "touchend":
						case "touchmove":
						case "touchstart":
							l = sr;
							break;
						case ai:
						case oi:
						case si:
							l = Xn;
							break;
						case di:
							l = cr;
							break;
						case "scroll":
						case "scrollend":
							l = Hn;
							break;
						case "wheel":
							l = lr;
							break;
						case "copy":
						case "cut":
						case "paste":
							l = Zn;
							break;
						case "gotpointercapture":
						case "lostpointercapture":
						case "pointercancel":
						case "pointerdown":
						case "pointermove":
						case "pointerout":
						case "pointerover":
						case "pointerup":
							l = ar;
							break;
						case "submit":
							l = or;
							break;
						case "toggle":
						case "beforetoggle": l = ur;
					}
					var d = !!(t & 4), f = !d && (e === "scroll" || e === "scrollend"), p = d ? c === null ? null : c + "Capture" : c;
					d = [];
					for (var m = r, h; m !== null;) {
						var g = m;
						if (h = g.stateNode, g = g.tag, g !== 5 && g !== 26 && g !== 27 || h === null || p === null || (g = Dn(m, p), g != null && d.push(Kf(m, g, h))), f) break;
						m = m.return;
					}
					0 < d.length && (c = new l(c, u, null, n, i), s.push({
						event: c,
						listeners: d
					}));
				}
			}
			if (!(t & 7)) {
				a: {
					if (l = e === "mouseover" || e === "pointerover", c = e === "mouseout" || e === "pointerout", l && n !== bn && (u = n.relatedTarget || n.fromElement) && (It(u) || u[Ot])) break a;
					(c || l) && (u = i.window === i ? i : (l = i.ownerDocument) ? l.defaultView || l.parentWindow : window, c ? (l = n.relatedTarget || n.toElement, c = r, l = l ? It(l) : null, l !== null && (f = o(l), d = l.tag, l !== f || d !== 5 && d !== 27 && d !== 6) && (l = null)) : (c = null, l = r), c !== l && (d = qn, g = "onMouseLeave", p = "onMouseEnter", m = "mouse", (e === "pointerout" || e === "pointerover") && (d = ar, g = "onPointerLeave", p = "onPointerEnter", m = "pointer"), f = c == null ? u : Lt(c), h = l == null ? u : Lt(l), u = new d(g, m + "leave", c, n, i), u.target = f, u.relatedTarget = h, g = null, It(i) === r && (d = new d(p, m + "enter", l, n, i), d.target = h, d.relatedTarget = f, g = d), f = g, d = c && l ? E(c, l, Jf) : null, c !== null && Yf(s, u, c, d, !1), l !== null && f !== null && Yf(s, f, l, d, !0)));
				}
				a: {
					if (c = r ? Lt(r) : window, l = c.nodeName && c.nodeName.toLowerCase(), l === "select" || l === "input" && c.type === "file") var _ = Or;
					else if (z(c)) {
						if (kr) _ = Rr;
						else {
							_ = Ir;
							var v = Fr;
						}
					} else l = c.nodeName, !l || l.toLowerCase() !== "input" || c.type !== "checkbox" && c.type !== "radio" ? r && hn(r.elementType) && (_ = Or) : _ = Lr;
					if (_ &&= _(e, r)) {
						B(s, _, n, i);
						break a;
					}
					v && v(e, c, r);
				}
				switch (v = r ? Lt(r) : window, e) {
					case "focusin":
						(z(v) || v.contentEditable === "true") && (Yr = v, Xr = r, Zr = null);
						break;
					case "focusout":
						Zr = Xr = Yr = null;
						break;
					case "mousedown":
						Qr = !0;
						break;
					case "contextmenu":
					case "mouseup":
					case "dragend":
						Qr = !1, $r(s, n, i);
						break;
					case "selectionchange": if (Jr) break;
					case "keydown":
					case "keyup": $r(s, n, i);
				}
				var y;
				if (fr) b: {
					switch (e) {
						case "compositionstart":
							var b = "onCompositionStart";
							break b;
						case "compositionend":
							b = "onCompositionEnd";
							break b;
						case "compositionupdate":
							b = "onCompositionUpdate";
							break b;
					}
					b = void 0;
				}
				else br ? vr(e, n) && (b = "onCompositionEnd") : e === "keydown" && n.keyCode === 229 && (b = "onCompositionStart");
				b && (hr && n.locale !== "ko" && (br || b !== "onCompositionStart" ? b === "onCompositionEnd" && br && (y = Pn()) : (jn = i, Mn = "value" in jn ? jn.value : jn.textContent, br = !0)), v = qf(r, b), 0 < v.length && (b = new Qn(b, e, null, n, i), s.push({
					event: b,
					listeners: v
				}), y ? b.data = y : (y = yr(n), y !== null && (b.data = y)))), (y = mr ? xr(e, n) : Sr(e, n)) && (b = qf(r, "onBeforeInput"), 0 < b.length && (v = new Qn("onBeforeInput", "beforeinput", null, n, i), s.push({
					event: v,
					listeners: b
				}), v.data = y)), Ff(s, e, r, n, i);
			}
			Bf(s, t);
		});
	}
	function Kf(e, t, n) {
		return {
			instance: e,
			listener: t,
			currentTarget: n
		};
	}
	function qf(e, t) {
		for (var n = t + "Capture", r = []; e !== null;) {
			var i = e, a = i.stateNode;
			if (i = i.tag, i !== 5 && i !== 26 && i !== 27 || a === null || (i = Dn(e, n), i != null && r.unshift(Kf(e, i, a)), i = Dn(e, t), i != null && r.push(Kf(e, i, a))), e.tag === 3) return r;
			e = e.return;
		}
		return [];
	}
	function Jf(e) {
		if (e === null) return null;
		do
			e = e.return;
		while (e && e.tag !== 5 && e.tag !== 27);
		return e || null;
	}
	function Yf(e, t, n, r, i) {
		for (var a = t._reactName, o = []; n !== null && n !== r;) {
			var s = n, c = s.alternate, l = s.stateNode;
			if (s = s.tag, c !== null && c === r) break;
			s !== 5 && s !== 26 && s !== 27 || l === null || (c = l, i ? (l = Dn(n, a), l != null && o.unshift(Kf(n, l, c))) : i || (l = Dn(n, a), l != null && o.push(Kf(n, l, c)))), n = n.return;
		}
		o.length !== 0 && e.push({
			event: t,
			listeners: o
		});
	}
	var Xf = /\r\n?/g, Zf = /\u0000|\uFFFD/g;
	function Qf(e) {
		return (typeof e == "string" ? e : "" + e).replace(Xf, "\n").replace(Zf, "");
	}
	function $f(e, t) {
		return t = Qf(t), Qf(e) === t;
	}
	function ep(e, t, n, r, a, o) {
		switch (n) {
			case "children":
				if (typeof r == "string") t === "body" || t === "textarea" && r === "" || dn(e, r);
				else if (typeof r == "number" || typeof r == "bigint") t !== "body" && dn(e, "" + r);
				else return;
				break;
			case "className":
				Xt(e, "class", r);
				break;
			case "tabIndex":
				Xt(e, "tabindex", r);
				break;
			case "dir":
			case "role":
			case "viewBox":
			case "width":
			case "height":
				Xt(e, n, r);
				break;
			case "style":
				mn(e, r, o);
				return;
			case "data": if (t !== "object") {
				Xt(e, "data", r);
				break;
			}
			case "src":
			case "href":
				if (r === "" && (t !== "a" || n !== "href") || r == null || typeof r == "function" || typeof r == "symbol" || typeof r == "boolean") {
					e.removeAttribute(n);
					break;
				}
				r = vn(r), e.setAttribute(n, r);
				break;
			case "action":
			case "formAction":
				if (typeof r == "function") {
					e.setAttribute(n, "javascript:throw new Error('A React form was unexpectedly submitted. If you called form.submit() manually, consider using form.requestSubmit() instead. If you\\'re trying to use event.stopPropagation() in a submit event handler, consider also calling event.preventDefault().')");
					break;
				}
				if (typeof o == "function" && (n === "formAction" ? (t !== "input" && ep(e, t, "name", a.name, a, null), ep(e, t, "formEncType", a.formEncType, a, null), ep(e, t, "formMethod", a.formMethod, a, null), ep(e, t, "formTarget", a.formTarget, a, null)) : (ep(e, t, "encType", a.encType, a, null), ep(e, t, "method", a.method, a, null), ep(e, t, "target", a.target, a, null))), r == null || typeof r == "symbol" || typeof r == "boolean") {
					e.removeAttribute(n);
					break;
				}
				r = vn(r), e.setAttribute(n, r);
				break;
			case "onClick":
				r != null && (e.onclick = yn);
				return;
			case "onScroll":
				r != null && $("scroll", e);
				return;
			case "onScrollEnd":
				r != null && $("scrollend", e);
				return;
			case "dangerouslySetInnerHTML":
				if (r != null) {
					if (typeof r != "object" || !("__html" in r)) throw Error(i(61));
					if (n = r.__html, n != null) {
						if (a.children != null) throw Error(i(60));
						o?.__html !== n && (e.innerHTML = n);
					}
				}
				break;
			case "multiple":
				e.multiple = r && typeof r != "function" && typeof r != "symbol";
				break;
			case "muted":
				e.muted = r && typeof r != "function" && typeof r != "symbol";
				break;
			case "suppressContentEditableWarning":
			case "suppressHydrationWarning":
			case "defaultValue":
			case "defaultChecked":
			case "innerHTML":
			case "ref": break;
			case "autoFocus": break;
			case "xlinkHref":
				if (r == null || typeof r == "function" || typeof r == "boolean" || typeof r == "symbol") {
					e.removeAttribute("xlink:href");
					break;
				}
				n = vn(r), e.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", n);
				break;
			case "contentEditable":
			case "spellCheck":
			case "draggable":
			case "value":
			case "autoReverse":
			case "externalResourcesRequired":
			case "focusable":
			case "preserveAlpha":
				r != null && typeof r != "function" && typeof r != "symbol" ? e.setAttribute(n, r) : e.removeAttribute(n);
				break;
			case "inert":
			case "allowFullScreen":
			case "async":
			case "autoPlay":
			case "controls":
			case "credentialless":
			case "default":
			case "defer":
			case "disabled":
			case "disablePictureInPicture":
			case "disableRemotePlayback":
			case "formNoValidate":
			case "hidden":
			case "loop":
			case "noModule":
			case "noValidate":
			case "open":
			case "playsInline":
			case "readOnly":
			case "required":
			case "reversed":
			case "scoped":
			case "seamless":
			case "itemScope":
				r && typeof r != "function" && typeof r != "symbol" ? e.setAttribute(n, "") : e.removeAttribute(n);
				break;
			case "capture":
			case "download":
				!0 === r ? e.setAttribute(n, "") : !1 !== r && r != null && typeof r != "function" && typeof r != "symbol" ? e.setAttribute(n, r) : e.removeAttribute(n);
				break;
			case "cols":
			case "rows":
			case "size":
			case "span":
				r != null && typeof r != "function" && typeof r != "symbol" && !isNaN(r) && 1 <= r ? e.setAttribute(n, r) : e.removeAttribute(n);
				break;
			case "rowSpan":
			case "start":
				r == null || typeof r == "function" || typeof r == "symbol" || isNaN(r) ? e.removeAttribute(n) : e.setAttribute(n, r);
				break;
			case "popover":
				$("beforetoggle", e), $("toggle", e), Yt(e, "popover", r);
				break;
			case "xlinkActuate":
				Zt(e, "http://www.w3.org/1999/xlink", "xlink:actuate", r);
				break;
			case "xlinkArcrole":
				Zt(e, "http://www.w3.org/1999/xlink", "xlink:arcrole", r);
				break;
			case "xlinkRole":
				Zt(e, "http://www.w3.org/1999/xlink", "xlink:role", r);
				break;
			case "xlinkShow":
				Zt(e, "http://www.w3.org/1999/xlink", "xlink:show", r);
				break;
			case "xlinkTitle":
				Zt(e, "http://www.w3.org/1999/xlink", "xlink:title", r);
				break;
			case "xlinkType":
				Zt(e, "http://www.w3.org/1999/xlink", "xlink:type", r);
				break;
			case "xmlBase":
				Zt(e, "http://www.w3.org/XML/1998/namespace", "xml:base", r);
				break;
			case "xmlLang":
				Zt(e, "http://www.w3.org/XML/1998/namespace", "xml:lang", r);
				break;
			case "xmlSpace":
				Zt(e, "http://www.w3.org/XML/1998/namespace", "xml:space", r);
				break;
			case "is":
				Yt(e, "is", r);
				break;
			case "innerText":
			case "textContent": return;
			default: if (!(2 < n.length) || n[0] !== "o" && n[0] !== "O" || n[1] !== "n" && n[1] !== "N") n = gn.get(n) || n, Yt(e, n, r);
			else return;
		}
		L = !0;
	}
	function tp(e, t, n, r, a, o) {
		switch (n) {
			case "style":
				mn(e, r, o);
				return;
			case "dangerouslySetInnerHTML":
				if (r != null) {
					if (typeof r != "object" || !("__html" in r)) throw Error(i(61));
					if (n = r.__html, n != null) {
						if (a.children != null) throw Error(i(60));
						o?.__html !== n && (e.innerHTML = n);
					}
				}
				break;
			case "children":
				if (typeof r == "string") dn(e, r);
				else if (typeof r == "number" || typeof r == "bigint") dn(e, "" + r);
				else return;
				break;
			case "onScroll":
				r != null && $("scroll", e);
				return;
			case "onScrollEnd":
				r != null && $("scrollend", e);
				return;
			case "onClick":
				r != null && (e.onclick = yn);
				return;
			case "suppressContentEditableWarning":
			case "suppressHydrationWarning":
			case "innerHTML":
			case "ref": return;
			case "innerText":
			case "textContent": return;
			default:
				if (!Ht.hasOwnProperty(n)) a: {
					if (n[0] === "o" && n[1] === "n" && (a = n.endsWith("Capture"), o = n.slice(2, a ? n.length - 7 : void 0), t = e[Dt] || null, t = t == null ? null : t[n], typeof t == "function" && e.removeEventListener(o, t, a), typeof r == "function")) {
						typeof t != "function" && t !== null && (n in e ? e[n] = null : e.hasAttribute(n) && e.removeAttribute(n)), e.addEventListener(o, r, a);
						break a;
					}
					L = !0, n in e ? e[n] = r : !0 === r ? e.setAttribute(n, "") : Yt(e, n, r);
				}
				return;
		}
		L = !0;
	}
	function np(e, t, n) {
		switch (t) {
			case "div":
			case "span":
			case "svg":
			case "path":
			case "a":
			case "g":
			case "p":
			case "li": break;
			case "img":
				$("error", e), $("load", e);
				var r = !1, a = !1, o;
				for (o in n) if (n.hasOwnProperty(o)) {
					var s = n[o];
					if (s != null) switch (o) {
						case "src":
							r = !0;
							break;
						case "srcSet":
							a = !0;
							break;
						case "children":
						case "dangerouslySetInnerHTML": throw Error(i(137, t));
						default: ep(e, t, o, s, n, null);
					}
				}
				a && ep(e, t, "srcSet", n.srcSet, n, null), r && ep(e, t, "src", n.src, n, null);
				return;
			case "input":
				$("invalid", e);
				var c = o = s = a = null, l = null, u = null;
				for (r in n) if (n.hasOwnProperty(r)) {
					var d = n[r];
					if (d != null) switch (r) {
						case "name":
							a = d;
							break;
						case "type":
							s = d;
							break;
						case "checked":
							l = d;
							break;
						case "defaultChecked":
							u = d;
							break;
						case "value":
							o = d;
							break;
						case "defaultValue":
							c = d;
							break;
						case "children":
						case "dangerouslySetInnerHTML":
							if (d != null) throw Error(i(137, t));
							break;
						default: ep(e, t, r, d, n, null);
					}
				}
				on(e, o, c, l, u, s, a, !1);
				return;
			case "select":
				for (a in $("invalid", e), r = s = o = null, n) if (n.hasOwnProperty(a) && (c = n[a], c != null)) switch (a) {
					case "value":
						o = c;
						break;
					case "defaultValue":
						s = c;
						break;
					case "multiple": r = c;
					default: ep(e, t, a, c, n, null);
				}
				t = o, n = s, e.multiple = !!r, t == null ? n != null && cn(e, !!r, n, !0) : cn(e, !!r, t, !1);
				return;
			case "textarea":
				for (s in $("invalid", e), o = a = r = null, n) if (n.hasOwnProperty(s) && (c = n[s], c != null)) switch (s) {
					case "value":
						r = c;
						break;
					case "defaultValue":
						a = c;
						break;
					case "children":
						o = c;
						break;
					case "dangerouslySetInnerHTML":
						if (c != null) throw Error(i(91));
						break;
					default: ep(e, t, s, c, n, null);
				}
				un(e, r, a, o);
				return;
			case "option":
				for (l in n) if (n.hasOwnProperty(l) && (r = n[l], r != null)) switch (l) {
					case "selected":
						e.selected = r && typeof r != "function" && typeof r != "symbol";
						break;
					default: ep(e, t, l, r, n, null);
				}
				return;
			case "dialog":
				$("beforetoggle", e), $("toggle", e), $("cancel", e), $("close", e);
				break;
			case "iframe":
			case "object":
				$("load", e);
				break;
			case "video":
			case "audio":
				for (r = 0; r < Rf.length; r++) $(Rf[r], e);
				break;
			case "image":
				$("error", e), $("load", e);
				break;
			case "details":
				$("toggle", e);
				break;
			case "embed":
			case "source":
			case "link": $("error", e), $("load", e);
			case "area":
			case "base":
			case "br":
			case "col":
			case "hr":
			case "keygen":
			case "meta":
			case "param":
			case "track":
			case "wbr":
			case "menuitem":
				for (u in n) if (n.hasOwnProperty(u) && (r = n[u], r != null)) switch (u) {
					case "children":
					case "dangerouslySetInnerHTML": throw Error(i(137, t));
					default: ep(e, t, u, r, n, null);
				}
				return;
			default: if (hn(t)) {
				for (d in n) n.hasOwnProperty(d) && (r = n[d], r !== void 0 && tp(e, t, d, r, n, void 0));
				return;
			}
		}
		for (c in n) n.hasOwnProperty(c) && (r = n[c], r != null && ep(e, t, c, r, n, null));
	}
	var rp = {};
	function ip(e, t, n, r) {
		switch (t) {
			case "div":
			case "span":
			case "svg":
			case "path":
			case "a":
			case "g":
			case "p":
			case "li": break;
			case "input":
				var a = null, o = null, s = null, c = null, l = null, u = null, d = null;
				for (m in n) {
					var f = n[m];
					if (n.hasOwnProperty(m) && f != null) switch (m) {
						case "checked": break;
						case "value": break;
						case "defaultValue": l = f;
						default: r.hasOwnProperty(m) || ep(e, t, m, null, r, f);
					}
				}
				for (var p in r) {
					var m = r[p];
					if (f = n[p], r.hasOwnProperty(p) && (m != null || f != null)) switch (p) {
						case "type":
							m !== f && (L = !0), o = m;
							break;
						case "name":
							m !== f && (L = !0), a = m;
							break;
						case "checked":
							m !== f && (L = !0), u = m;
							break;
						case "defaultChecked":
							m !== f && (L = !0), d = m;
							break;
						case "value":
							m !== f && (L = !0), s = m;
							break;
						case "defaultValue":
							m !== f && (L = !0), c = m;
							break;
						case "children":
						case "dangerouslySetInnerHTML":
							if (m != null) throw Error(i(137, t));
							break;
						default: m !== f && ep(e, t, p, m, r, f);
					}
				}
				an(e, s, c, l, u, d, o, a);
				return;
			case "select":
				for (o in m = s = c = p = null, n) if (l = n[o], n.hasOwnProperty(o) && l != null) switch (o) {
					case "value": break;
					case "multiple": m = l;
					default: r.hasOwnProperty(o) || ep(e, t, o, null, r, l);
				}
				for (a in r) if (o = r[a], l = n[a], r.hasOwnProperty(a) && (o != null || l != null)) switch (a) {
					case "value":
						o !== l && (L = !0), p = o;
						break;
					case "defaultValue":
						o !== l && (L = !0), c = o;
						break;
					case "multiple": o !== l && (L = !0), s = o;
					default: o !== l && ep(e, t, a, o, r, l);
				}
				t = c, n = s, r = m, p == null ? !!r != !!n && (t == null ? cn(e, !!n, n ? [] : "", !1) : cn(e, !!n, t, !0)) : cn(e, !!n, p, !1);
				return;
			case "textarea":
				for (c in m = p = null, n) if (a = n[c], n.hasOwnProperty(c) && a != null && !r.hasOwnProperty(c)) switch (c) {
					case "value": break;
					case "children": break;
					default: ep(e, t, c, null, r, a);
				}
				for (s in r) if (a = r[s], o = n[s], r.hasOwnProperty(s) && (a != null || o != null)) switch (s) {
					case "value":
						a !== o && (L = !0), p = a;
						break;
					case "defaultValue":
						a !== o && (L = !0), m = a;
						break;
					case "children": break;
					case "dangerouslySetInnerHTML":
						if (a != null) throw Error(i(91));
						break;
					default: a !== o && ep(e, t, s, a, r, o);
				}
				ln(e, p, m);
				return;
			case "option":
				for (var h in n) if (p = n[h], n.hasOwnProperty(h) && p != null && !r.hasOwnProperty(h)) switch (h) {
					case "selected":
						e.selected = !1;
						break;
					default: ep(e, t, h, null, r, p);
				}
				for (l in r) if (p = r[l], m = n[l], r.hasOwnProperty(l) && p !== m && (p != null || m != null)) switch (l) {
					case "selected":
						p !== m && (L = !0), e.selected = p && typeof p != "function" && typeof p != "symbol";
						break;
					default: ep(e, t, l, p, r, m);
				}
				return;
			case "img":
			case "link":
			case "area":
			case "base":
			case "br":
			case "col":
			case "embed":
			case "hr":
			case "keygen":
			case "meta":
			case "param":
			case "source":
			case "track":
			case "wbr":
			case "menuitem":
				for (var g in n) p = n[g], n.hasOwnProperty(g) && p != null && !r.hasOwnProperty(g) && ep(e, t, g, null, r, p);
				for (u in r) if (p = r[u], m = n[u], r.hasOwnProperty(u) && p !== m && (p != null || m != null)) switch (u) {
					case "children":
					case "dangerouslySetInnerHTML":
						if (p != null) throw Error(i(137, t));
						break;
					default: ep(e, t, u, p, r, m);
				}
				return;
			default: if (hn(t)) {
				for (var _ in n) p = n[_], n.hasOwnProperty(_) && p !== void 0 && !r.hasOwnProperty(_) && tp(e, t, _, void 0, r, p);
				for (d in r) p = r[d], m = n[d], !r.hasOwnProperty(d) || p === m || p === void 0 && m === void 0 || tp(e, t, d, p, r, m);
				return;
			}
		}
		for (var v in n) p = n[v], n.hasOwnProperty(v) && p != null && !r.hasOwnProperty(v) && ep(e, t, v, null, r, p);
		for (f in r) p = r[f], m = n[f], !r.hasOwnProperty(f) || p === m || p == null && m == null || ep(e, t, f, p, r, m);
	}
	function ap(e) {
		switch (e) {
			case "css":
			case "script":
			case "font":
			case "img":
			case "image":
			case "input":
			case "link": return !0;
			default: return !1;
		}
	}
	function op() {
		if (typeof performance.getEntriesByType == "function") {
			for (var e = 0, t = 0, n = performance.getEntriesByType("resource"), r = 0; r < n.length; r++) {
				var i = n[r], a = i.transferSize, o = i.initiatorType, s = i.duration;
				if (a && s && ap(o)) {
					for (o = 0, s = i.responseEnd, r += 1; r < n.length; r++) {
						var c = n[r], l = c.startTime;
						if (l > s) break;
						var u = c.transferSize, d = c.initiatorType;
						u && ap(d) && (c = c.responseEnd, o += u * (c < s ? 1 : (s - l) / (c - l)));
					}
					if (--r, t += 8 * (a + o) / (i.duration / 1e3), e++, 10 < e) break;
				}
			}
			if (0 < e) return t / e / 1e6;
		}
		return navigator.connection && (e = navigator.connection.downlink, typeof e == "number") ? e : 5;
	}
	var sp = null, cp = null;
	function lp(e) {
		return e.nodeType === 9 ? e : e.ownerDocument;
	}
	function up(e) {
		switch (e) {
			case "http://www.w3.org/2000/svg": return 1;
			case "http://www.w3.org/1998/Math/MathML": return 2;
			default: return 0;
		}
	}
	function dp(e, t) {
		if (e === 0) switch (t) {
			case "svg": return 1;
			case "math": return 2;
			default: return 0;
		}
		return e === 1 && t === "foreignObject" ? 0 : e;
	}
	function fp(e, t, n, r) {
		return n = lp(n).createElement(e), n[Et] = r, n[Dt] = t, np(n, e, t), zt(n), n;
	}
	function pp(e, t) {
		return e === "textarea" || e === "noscript" || typeof t.children == "string" || typeof t.children == "number" || typeof t.children == "bigint" || typeof t.dangerouslySetInnerHTML == "object" && t.dangerouslySetInnerHTML !== null && t.dangerouslySetInnerHTML.__html != null;
	}
	var mp = null;
	function hp() {
		var e = window.event;
		return e && e.type === "popstate" ? e !== mp && (mp = e, !0) : (mp = null, !1);
	}
	var gp = typeof setTimeout == "function" ? setTimeout : void 0, _p = typeof clearTimeout == "function" ? clearTimeout : void 0, vp = typeof Promise == "function" ? Promise : void 0, yp = typeof requestAnimationFrame == "function" ? requestAnimationFrame : gp, bp = typeof queueMicrotask == "function" ? queueMicrotask : vp === void 0 ? gp : function(e) {
		return vp.resolve(null).then(e).catch(xp);
	};
	function xp(e) {
		setTimeout(function() {
			throw e;
		});
	}
	function Sp(e) {
		return e === "head";
	}
	function Cp(e, t) {
		var n = t, r = 0;
		do {
			var i = n.nextSibling;
			if (e.removeChild(n), i && i.nodeType === 8) {
				if (n = i.data, n === "/$" || n === "/&") {
					if (r === 0) {
						e.removeChild(i), Hh(t);
						return;
					}
					r--;
				} else if (n === "$" || n === "$?" || n === "$~" || n === "$!" || n === "&") r++;
				else if (n === "html") _m(e.ownerDocument.documentElement);
				else if (n === "head") {
					n = e.ownerDocument.head, _m(n);
					for (var a = n.firstChild; a;) {
						var o = a.nextSibling, s = a.nodeName;
						a[Nt] || s === "SCRIPT" || s === "STYLE" || s === "LINK" && a.rel.toLowerCase() === "stylesheet" || n.removeChild(a), a = o;
					}
				} else n === "body" && _m(e.ownerDocument.body);
			}
			n = i;
		} while (n);
		Hh(t);
	}
	function wp(e, t) {
		var n = e;
		e = 0;
		do {
			var r = n.nextSibling;
			if (n.nodeType === 1 ? t ? (n._stashedDisplay = n.style.display, n.style.display = "none") : (n.style.display = n._stashedDisplay || "", n.getAttribute("style") === "" && n.removeAttribute("style")) : n.nodeType === 3 && (t ? (n._stashedText = n.nodeValue, n.nodeValue = "") : n.nodeValue = n._stashedText || ""), r && r.nodeType === 8) {
				if (n = r.data, n === "/$") {
					if (e === 0) break;
					e--;
				} else n !== "$" && n !== "$?" && n !== "$~" && n !== "$!" || e++;
			}
			n = r;
		} while (n);
	}
	function Tp(e, t, n) {
		if (t = CSS.escape(t) === t ? t : "r-" + btoa(t).replace(/=/g, ""), e.style.viewTransitionName = t, n != null && (e.style.viewTransitionClass = n), n = getComputedStyle(e), n.display === "inline") {
			if (t = e.getClientRects(), t.length === 1) var r = 1;
			else for (var i = r = 0; i < t.length; i++) {
				var a = t[i];
				0 < a.width && 0 < a.height && r++;
			}
			r === 1 && (e = e.style, e.display = t.length === 1 ? "inline-block" : "block", e.marginTop = "-" + n.paddingTop, e.marginBottom = "-" + n.paddingBottom);
		}
	}
	function Ep(e, t) {
		e = e.style, t = t.style;
		var n = t == null ? null : t.hasOwnProperty("viewTransitionName") ? t.viewTransitionName : t.hasOwnProperty("view-transition-name") ? t["view-transition-name"] : null;
		e.viewTransitionName = n == null || typeof n == "boolean" ? "" : ("" + n).trim(), n = t == null ? null : t.hasOwnProperty("viewTransitionClass") ? t.viewTransitionClass : t.hasOwnProperty("view-transition-class") ? t["view-transition-class"] : null, e.viewTransitionClass = n == null || typeof n == "boolean" ? "" : ("" + n).trim(), e.display === "inline-block" && (t == null ? e.display = e.margin = "" : (n = t.display, e.display = n == null || typeof n == "boolean" ? "" : n, n = t.margin, n == null ? (n = t.hasOwnProperty("marginTop") ? t.marginTop : t["margin-top"], e.marginTop = n == null || typeof n == "boolean" ? "" : n, t = t.hasOwnProperty("marginBottom") ? t.marginBottom : t["margin-bottom"], e.marginBottom = t == null || typeof t == "boolean" ? "" : t) : e.margin = n));
	}
	function Dp(e, t, n) {
		return n = n.ownerDocument.defaultView, {
			rect: e,
			abs: t.position === "absolute" || t.position === "fixed",
			clip: t.clipPath !== "none" || t.overflow !== "visible" || t.filter !== "none" || t.mask !== "none" || t.mask !== "none" || t.borderRadius !== "0px",
			view: 0 <= e.bottom && 0 <= e.right && e.top <= n.innerHeight && e.left <= n.innerWidth
		};
	}
	function Op(e) {
		return Dp(e.getBoundingClientRect(), getComputedStyle(e), e);
	}
	function kp(e) {
		var t = e.getBoundingClientRect();
		t = new DOMRect(t.x + 2e4, t.y + 2e4, t.width, t.height);
		var n = getComputedStyle(e);
		return Dp(t, n, e);
	}
	function Ap(e) {
		return e.documentElement.clientHeight;
	}
	function jp(e) {
		this.addEventListener("load", e), this.addEventListener("error", e);
	}
	function Mp(e, t, n, r, i, a, o, s, c) {
		var l = t.nodeType === 9 ? t : t.ownerDocument;
		try {
			var u = l.startViewTransition({
				update: function() {
					var t = l.defaultView, n = t.navigation && t.navigation.transition, o = l.fonts.status;
					r();
					var s = [];
					if (o === "loaded" && (Ap(l), l.fonts.status === "loading" && s.push(l.fonts.ready)), o = s.length, e !== null) for (var c = e.suspenseyImages, u = 0, d = 0; d < c.length; d++) {
						var f = c[d];
						if (!f.complete) {
							var p = f.getBoundingClientRect();
							if (0 < p.bottom && 0 < p.right && p.top < t.innerHeight && p.left < t.innerWidth) {
								if (u += Xm(f), u > $m) {
									s.length = o;
									break;
								}
								f = new Promise(jp.bind(f)), s.push(f);
							}
						}
					}
					if (0 < s.length) return t = Promise.race([Promise.all(s), new Promise(function(e) {
						return setTimeout(e, 500);
					})]).then(i, i), (n ? Promise.allSettled([n.finished, t]) : t).then(a, a);
					if (i(), n) return n.finished.then(a, a);
					a();
				},
				types: n
			});
			l.__reactViewTransition = u;
			var d = [];
			return u.ready.then(function() {
				for (var e = l.documentElement.getAnimations({ subtree: !0 }), t = 0; t < e.length; t++) {
					var n = e[t], r = n.effect, i = r.pseudoElement;
					if (i != null && i.startsWith("::view-transition")) {
						d.push(n), n = r.getKeyframes();
						for (var a = i = void 0, s = !0, c = 0; c < n.length; c++) {
							var u = n[c], f = u.width;
							if (i === void 0) i = f;
							else if (i !== f) {
								s = !1;
								break;
							}
							if (f = u.height, a === void 0) a = f;
							else if (a !== f) {
								s = !1;
								break;
							}
							delete u.width, delete u.height, u.transform === "none" && delete u.transform;
						}
						s && i !== void 0 && a !== void 0 && (r.setKeyframes(n), s = getComputedStyle(r.target, r.pseudoElement), s.width !== i || s.height !== a) && (s = n[0], s.width = i, s.height = a, s = n[n.length - 1], s.width = i, s.height = a, r.setKeyframes(n));
					}
				}
				o();
			}, function(e) {
				l.__reactViewTransition === u && (l.__reactViewTransition = null);
				try {
					if (typeof e == "object" && e) switch (e.name) {
						case "InvalidStateError": (e.message === "View transition was skipped because document visibility state is hidden." || e.message === "Skipping view transition because document visibility state has become hidden." || e.message === "Skipping view transition because viewport size changed." || e.message === "Transition was aborted because of invalid state") && (e = null);
					}
					e !== null && c(e);
				} finally {
					r(), i(), o();
				}
			}), u.finished.finally(function() {
				for (var e = 0; e < d.length; e++) d[e].cancel();
				l.__reactViewTransition === u && (l.__reactViewTransition = null), s();
			}), u;
		} catch {
			return r(), i(), o(), null;
		}
	}
	function Np(e, t) {
		this._scope = document.documentElement, this._selector = "::view-transition-" + e + "(" + t + ")";
	}
	Np.prototype.animate = function(e, t) {
		return t = typeof t == "number" ? { duration: t } : D({}, t), t.pseudoElement = this._selector, this._scope.animate(e, t);
	}, Np.prototype.getAnimations = function() {
		for (var e = this._scope, t = this._selector, n = e.getAnimations({ subtree: !0 }), r = [], i = 0; i < n.length; i++) {
			var a = n[i].effect;
			a !== null && a.target === e && a.pseudoElement === t && r.push(n[i]);
		}
		return r;
	}, Np.prototype.getComputedStyle = function() {
		return getComputedStyle(this._scope, this._selector);
	};
	function Pp(e) {
		return {
			name: e,
			group: new Np("group", e),
			imagePair: new Np("image-pair", e),
			old: new Np("old", e),
			new: new Np("new", e)
		};
	}
	function Fp(e) {
		this._fragmentFiber = e, this._observers = this._eventListeners = null;
	}
	Fp.prototype.addEventListener = function(e, t, n) {
		var r = null, i = null;
		if (!(n != null && typeof n != "boolean" && (r = n.signal || null, r !== null && r.aborted))) {
			this._eventListeners === null && (this._eventListeners = []);
			var a = this._eventListeners;
			if (Bp(a, e, t, n) === -1) {
				var o = this, s = t;
				n != null && typeof n != "boolean" && !0 === n.once && (s = function(r) {
					o.removeEventListener(e, t, n), typeof t == "function" ? t.call(this, r) : t.handleEvent(r);
				}), r !== null && (i = o.removeEventListener.bind(o, e, t, n), r.addEventListener("abort", i, { once: !0 }), i = r.removeEventListener.bind(r, "abort", i)), r = Rp(n), a.push({
					type: e,
					listener: t,
					optionsOrUseCapture: n,
					attachedListener: s,
					cleanup: i
				}), h(this._fragmentFiber.child, !1, Ip, e, s, r);
			}
			this._eventListeners = a;
		}
	};
	function Ip(e, t, n, r) {
		return b(e).addEventListener(t, n, r), !1;
	}
	Fp.prototype.removeEventListener = function(e, t, n) {
		var r = this._eventListeners;
		if (r !== null && (t = Bp(r, e, t, n), t !== -1)) {
			var i = r[t];
			n = i.attachedListener;
			var a = i.cleanup;
			i = Rp(i.optionsOrUseCapture), h(this._fragmentFiber.child, !1, Lp, e, n, i), r.splice(t, 1), a !== null && a();
		}
	};
	function Lp(e, t, n, r) {
		return b(e).removeEventListener(t, n, r), !1;
	}
	function Rp(e) {
		return e != null && typeof e != "boolean" && (!0 === e.once || e.signal instanceof AbortSignal) ? {
			capture: e.capture,
			passive: e.passive
		} : e;
	}
	function zp(e) {
		return e == null ? "c=0" : typeof e == "boolean" ? "c=" + (e ? "1" : "0") : "c=" + (e.capture ? "1" : "0");
	}
	function Bp(e, t, n, r) {
		if (e.length === 0) return -1;
		r = zp(r);
		for (var i = 0; i < e.length; i++) {
			var a = e[i];
			if (a.type === t && a.listener === n && zp(a.optionsOrUseCapture) === r) return i;
		}
		return -1;
	}
	Fp.prototype.dispatchEvent = function(e) {
		var t = g(this._fragmentFiber);
		if (t === null) return !0;
		t = b(t);
		var n = this._eventListeners;
		if (n !== null && 0 < n.length || !e.bubbles) {
			var r = t.nodeType === 9 ? t.createComment("") : document.createTextNode("");
			if (n) for (var i = 0; i < n.length; i++) {
				var a = n[i];
				r.addEventListener(a.type, a.attachedListener, Rp(a.optionsOrUseCapture));
			}
			if (t.appendChild(r), e = r.dispatchEvent(e), n) for (i = 0; i < n.length; i++) a = n[i], r.removeEventListener(a.type, a.attachedListener, Rp(a.optionsOrUseCapture));
			return t.removeChild(r), e;
		}
		return t.dispatchEvent(e);
	}, Fp.prototype.focus = function(e) {
		h(this._fragmentFiber.child, !0, Vp, e, void 0, void 0);
	};
	function Vp(e, t) {
		return e.tag !== 6 && (e = b(e), pm(e, t));
	}
	Fp.prototype.focusLast = function(e) {
		var t = [];
		h(this._fragmentFiber.child, !0, Hp, t, void 0, void 0);
		for (var n = t.length - 1; 0 <= n && !Vp(t[n], e); n--);
	};
	function Hp(e, t) {
		return t.push(e), !1;
	}
	Fp.prototype.blur = function() {
		var e = g(this._fragmentFiber);
		e !== null && (e = b(e), e = lp(e).activeElement, e !== null && h(this._fragmentFiber.child, !1, Up, e, void 0, void 0));
	};
	function Up(e, t) {
		return e.tag !== 6 && (e = b(e), e === t || e.contains(t) ? (t.blur(), !0) : !1);
	}
	Fp.prototype.observeUsing = function(e) {
		this._observers === null && (this._observers = /* @__PURE__ */ new Set()), this._observers.add(e), h(this._fragmentFiber.child, !1, Wp, e, void 0, void 0);
	};
	function Wp(e, t) {
		return e.tag === 6 || (e = b(e), t.observe(e)), !1;
	}
	Fp.prototype.unobserveUsing = function(e) {
		var t = this._observers;
		if (t !== null && t.has(e)) {
			t.delete(e), h(this._fragmentFiber.child, !1, Gp, e, void 0, void 0);
			for (var n = t = 0; n < Kp.length; n++) {
				var r = Kp[n];
				r.fragmentInstance === this && r.observer === e ? e.unobserve(r.instance) : Kp[t++] = r;
			}
			Kp.length = t;
		}
	};
	function Gp(e, t) {
		return e.tag === 6 || (e = b(e), t.unobserve(e)), !1;
	}
	var Kp = [], qp = !1;
	function Jp(e, t, n) {
		Kp.push({
			fragmentInstance: e,
			observer: t,
			instance: n
		}), qp || (qp = !0, mm(function() {
			qp = !1;
			var e = Kp;
			Kp = [];
			for (var t = 0; t < e.length; t++) {
				var n = e[t];
				n.observer.unobserve(n.instance);
			}
		}));
	}
	Fp.prototype.getClientRects = function() {
		var e = [];
		return h(this._fragmentFiber.child, !1, Yp, e, void 0, void 0), e;
	};
	function Yp(e, t) {
		if (e.tag === 6) {
			e = e.stateNode;
			var n = e.ownerDocument.createRange();
			n.selectNodeContents(e), t.push.apply(t, n.getClientRects());
		} else e = b(e), t.push.apply(t, e.getClientRects());
		return !1;
	}
	Fp.prototype.getRootNode = function(e) {
		var t = g(this._fragmentFiber);
		return t === null ? this : b(t).getRootNode(e);
	}, Fp.prototype.compareDocumentPosition = function(e) {
		var t = g(this._fragmentFiber);
		if (t === null) return Node.DOCUMENT_POSITION_DISCONNECTED;
		var n = [];
		h(this._fragmentFiber.child, !1, Hp, n, void 0, void 0);
		var r = b(t);
		if (n.length === 0) {
			if (n = r, _(this._fragmentFiber)) {
				a: {
					for (t = this._fragmentFiber.return; t !== null;) {
						if (t.tag === 4) {
							t = t.stateNode.containerInfo;
							break a;
						}
						if (t.tag === 3 || t.tag === 5 || t.tag === 27) break;
						t = t.return;
					}
					t = null;
				}
				t != null && (n = t);
			}
			t = this._fragmentFiber;
			var i = r = n.compareDocumentPosition(e);
			return n === e ? i = Node.DOCUMENT_POSITION_CONTAINS : r & Node.DOCUMENT_POSITION_CONTAINED_BY && (n = v(t)[1], n === null ? i = Node.DOCUMENT_POSITION_PRECEDING : (e = b(n).compareDocumentPosition(e), i = e === 0 || e & Node.DOCUMENT_POSITION_FOLLOWING ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)), i |= Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC;
		}
		t = b(n[0]), i = b(n[n.length - 1]);
		var a = _(this._fragmentFiber) ? t.parentElement : r;
		if (a == null) return Node.DOCUMENT_POSITION_DISCONNECTED;
		r = a.compareDocumentPosition(t) & Node.DOCUMENT_POSITION_CONTAINED_BY, a = a.compareDocumentPosition(i) & Node.DOCUMENT_POSITION_CONTAINED_BY;
		var o = t.compareDocumentPosition(e), s = i.compareDocumentPosition(e), c = o & Node.DOCUMENT_POSITION_CONTAINED_BY || s & Node.DOCUMENT_POSITION_CONTAINED_BY;
		return s = r && a && o & Node.DOCUMENT_POSITION_FOLLOWING && s & Node.DOCUMENT_POSITION_PRECEDING, t = r && t === e || a && i === e || c || s ? Node.DOCUMENT_POSITION_CONTAINED_BY : !r && t === e || !a && i === e ? Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC : o, t & Node.DOCUMENT_POSITION_DISCONNECTED || t & Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC || Xp(t, this._fragmentFiber, n[0], n[n.length - 1], e) ? t : Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC;
	};
	function Xp(e, t, n, r, i) {
		var a = It(i);
		if (e & Node.DOCUMENT_POSITION_CONTAINED_BY) {
			if (n = !!a) a: {
				for (; a !== null;) {
					if (a.tag === 7 && (a === t || a.alternate === t)) {
						n = !0;
						break a;
					}
					a = a.return;
				}
				n = !1;
			}
			return n;
		}
		if (e & Node.DOCUMENT_POSITION_CONTAINS) {
			if (a === null) return a = i.ownerDocument, i === a || i === a.documentElement || i === a.body;
			a: {
				for (a = t, t = g(t); a !== null;) {
					if (!(a.tag !== 5 && a.tag !== 3 && a.tag !== 27 || a !== t && a.alternate !== t)) {
						a = !0;
						break a;
					}
					a = a.return;
				}
				a = !1;
			}
			return a;
		}
		return e & Node.DOCUMENT_POSITION_PRECEDING ? ((t = !!a) && !(t = a === n) && (t = E(n, a, T), t === null ? t = !1 : (h(t, !0, C, a, n), a = x, x = null, t = a !== null)), t) : e & Node.DOCUMENT_POSITION_FOLLOWING ? ((t = !!a) && !(t = a === r) && (t = E(r, a, T), t === null ? t = !1 : (h(t, !0, w, a, r), a = x, S = x = null, t = a !== null)), t) : !1;
	}
	function Zp(e, t) {
		var n = e.ownerDocument.createRange();
		n.selectNodeContents(e), e = n.getBoundingClientRect(), window.scrollTo(window.scrollX + e.left, t ? window.scrollY + e.top : window.scrollY + e.bottom - window.innerHeight);
	}
	Fp.prototype.scrollIntoView = function(e) {
		if (typeof e == "object") throw Error(i(566));
		var t = [];
		h(this._fragmentFiber.child, !1, Hp, t, void 0, void 0);
		var n = !1 !== e;
		if (t.length === 0) {
			var r = v(this._fragmentFiber);
			if (r = n ? r[1] || r[0] || g(this._fragmentFiber) : r[0] || r[1], r === null) return;
			if (r.tag === 6) {
				e = b(r), Zp(e, n);
				return;
			}
			if (r = b(r), r.nodeType !== 9) {
				if (r.nodeType === 11) {
					n = "host" in r ? r.host : null, n !== null && n.scrollIntoView(e);
					return;
				}
				r.scrollIntoView(e);
			}
		}
		for (r = n ? t.length - 1 : 0; r !== (n ? -1 : t.length);) {
			var a = t[r];
			a.tag === 6 ? (a = b(a), Zp(a, n)) : b(a).scrollIntoView(e), r += n ? -1 : 1;
		}
	};
	function Qp(e, t) {
		return e = b(e), $p(e, t), !1;
	}
	function $p(e, t) {
		e.reactFragments ??= /* @__PURE__ */ new Set(), e.reactFragments.add(t);
	}
	function em(e, t) {
		var n = t._eventListeners;
		if (n !== null) for (var r = 0; r < n.length; r++) {
			var i = n[r];
			e.addEventListener(i.type, i.attachedListener, Rp(i.optionsOrUseCapture));
		}
		e.nodeType !== 3 && (n = t._observers, n !== null && n.forEach(function(n) {
			for (var r = 0, i = 0; i < Kp.length; i++) {
				var a = Kp[i];
				(a.fragmentInstance !== t || a.observer !== n || a.instance !== e) && (Kp[r++] = a);
			}
			Kp.length = r, n.observe(e);
		}), $p(e, t));
	}
	function tm(e, t) {
		var n = t._eventListeners;
		if (n !== null) for (var r = 0; r < n.length; r++) {
			var i = n[r];
			e.removeEventListener(i.type, i.attachedListener, Rp(i.optionsOrUseCapture));
		}
		e.nodeType !== 3 && (n = t._observers, n !== null && n.forEach(function(n) {
			typeof n.rootMargin == "string" ? Jp(t, n, e) : n.unobserve(e);
		}), e.reactFragments != null && e.reactFragments.delete(t));
	}
	function nm(e) {
		var t = e.firstChild;
		for (t && t.nodeType === 10 && (t = t.nextSibling); t;) {
			var n = t;
			switch (t = t.nextSibling, n.nodeName) {
				case "HTML":
				case "HEAD":
				case "BODY":
					nm(n), Ft(n);
					continue;
				case "SCRIPT":
				case "STYLE": continue;
				case "LINK": if (n.rel.toLowerCase() === "stylesheet") continue;
			}
			e.removeChild(n);
		}
	}
	function rm(e, t, n, r) {
		for (; e.nodeType === 1;) {
			var i = n;
			if (e.nodeName.toLowerCase() !== t.toLowerCase()) {
				if (!r && (e.nodeName !== "INPUT" || e.type !== "hidden")) break;
			} else if (!r) {
				if (t === "input" && e.type === "hidden") {
					var a = i.name == null ? null : "" + i.name;
					if (i.type === "hidden" && e.getAttribute("name") === a) return e;
				} else return e;
			} else if (!e[Nt]) switch (t) {
				case "meta":
					if (!e.hasAttribute("itemprop")) break;
					return e;
				case "link":
					if (a = e.getAttribute("rel"), a === "stylesheet" && e.hasAttribute("data-precedence") || a !== i.rel || e.getAttribute("href") !== (i.href == null || i.href === "" ? null : i.href) || e.getAttribute("crossorigin") !== (i.crossOrigin == null ? null : i.crossOrigin) || e.getAttribute("title") !== (i.title == null ? null : i.title)) break;
					return e;
				case "style":
					if (e.hasAttribute("data-precedence")) break;
					return e;
				case "script":
					if (a = e.getAttribute("src"), (a !== (i.src == null ? null : i.src) || e.getAttribute("type") !== (i.type == null ? null : i.type) || e.getAttribute("crossorigin") !== (i.crossOrigin == null ? null : i.crossOrigin)) && a && e.hasAttribute("async") && !e.hasAttribute("itemprop")) break;
					return e;
				default: return e;
			}
			if (e = lm(e.nextSibling), e === null) break;
		}
		return null;
	}
	function im(e, t, n) {
		if (t === "") return null;
		for (; e.nodeType !== 3;) if ((e.nodeType !== 1 || e.nodeName !== "INPUT" || e.type !== "hidden") && !n || (e = lm(e.nextSibling), e === null)) return null;
		return e;
	}
	function am(e, t) {
		for (; e.nodeType !== 8;) if ((e.nodeType !== 1 || e.nodeName !== "INPUT" || e.type !== "hidden") && !t || (e = lm(e.nextSibling), e === null)) return null;
		return e;
	}
	function om(e) {
		return e.data === "$?" || e.data === "$~";
	}
	function sm(e) {
		return e.data === "$!" || e.data === "$?" && e.ownerDocument.readyState !== "loading";
	}
	function cm(e, t) {
		var n = e.ownerDocument;
		if (e.data === "$~") e._reactRetry = t;
		else if (e.data !== "$?" || n.readyState !== "loading") t();
		else {
			var r = function() {
				t(), n.removeEventListener("DOMContentLoaded", r);
			};
			n.addEventListener("DOMContentLoaded", r), e._reactRetry = r;
		}
	}
	function lm(e) {
		for (; e != null; e = e.nextSibling) {
			var t = e.nodeType;
			if (t === 1 || t === 3) break;
			if (t === 8) {
				if (t = e.data, t === "$" || t === "$!" || t === "$?" || t === "$~" || t === "&" || t === "F!" || t === "F") break;
				if (t === "/$" || t === "/&") return null;
			}
		}
		return e;
	}
	var um = null;
	function dm(e) {
		e = e.nextSibling;
		for (var t = 0; e;) {
			if (e.nodeType === 8) {
				var n = e.data;
				if (n === "/$" || n === "/&") {
					if (t === 0) return lm(e.nextSibling);
					t--;
				} else n !== "$" && n !== "$!" && n !== "$?" && n !== "$~" && n !== "&" || t++;
			}
			e = e.nextSibling;
		}
		return null;
	}
	function fm(e) {
		e = e.previousSibling;
		for (var t = 0; e;) {
			if (e.nodeType === 8) {
				var n = e.data;
				if (n === "$" || n === "$!" || n === "$?" || n === "$~" || n === "&") {
					if (t === 0) return e;
					t--;
				} else n !== "/$" && n !== "/&" || t++;
			}
			e = e.previousSibling;
		}
		return null;
	}
	function pm(e, t) {
		function n() {
			r = !0;
		}
		if (e.ownerDocument.activeElement === e) return !0;
		var r = !1;
		try {
			e.ownerDocument.addEventListener("focus", n, !0), (e.focus || HTMLElement.prototype.focus).call(e, t);
		} finally {
			e.ownerDocument.removeEventListener("focus", n, !0);
		}
		return r;
	}
	function mm(e) {
		yp(function() {
			yp(function(t) {
				return e(t);
			});
		});
	}
	function hm(e, t, n) {
		switch (t = lp(n), e) {
			case "html":
				if (e = t.documentElement, !e) throw Error(i(452));
				return e;
			case "head":
				if (e = t.head, !e) throw Error(i(453));
				return e;
			case "body":
				if (e = t.body, !e) throw Error(i(454));
				return e;
			default: throw Error(i(451));
		}
	}
	function gm(e, t, n) {
		for (var r in n) {
			var i = n[r];
			n.hasOwnProperty(r) && i != null && ep(e, t, r, null, rp, i);
		}
		n.dangerouslySetInnerHTML != null && (e.textContent = ""), e.onclick === yn && (e.onclick = null), Ft(e);
	}
	function _m(e) {
		for (var t = e.attributes; t.length;) e.removeAttributeNode(t[0]);
		Ft(e);
	}
	var vm = /* @__PURE__ */ new Map(), ym = /* @__PURE__ */ new Set();
	function bm(e) {
		if (typeof e.getRootNode == "function") {
			var t = e.getRootNode();
			if (t.nodeType === 9 || t.nodeType === 11) return t;
		}
		return e.nodeType === 9 ? e : e.ownerDocument;
	}
	var xm = N.d;
	N.d = {
		f: Sm,
		r: Cm,
		D: Em,
		C: Dm,
		L: Om,
		m: km,
		X: jm,
		S: Am,
		M: Mm
	};
	function Sm() {
		var e = xm.f(), t = Rd();
		return e || t;
	}
	function Cm(e) {
		var t = F(e);
		t !== null && t.tag === 5 && t.type === "form" ? $s(t) : xm.r(e);
	}
	var wm = typeof document > "u" ? null : document;
	function Tm(e, t, n) {
		var r = wm;
		if (r && typeof t == "string" && t) {
			var i = rn(t);
			i = "link[rel=\"" + e + "\"][href=\"" + i + "\"]", typeof n == "string" && (i += "[crossorigin=\"" + n + "\"]"), ym.has(i) || (ym.add(i), e = {
				rel: e,
				crossOrigin: n,
				href: t
			}, r.querySelector(i) === null && (t = r.createElement("link"), np(t, "link", e), zt(t), r.head.appendChild(t)));
		}
	}
	function Em(e) {
		xm.D(e), Tm("dns-prefetch", e, null);
	}
	function Dm(e, t) {
		xm.C(e, t), Tm("preconnect", e, t);
	}
	function Om(e, t, n) {
		xm.L(e, t, n);
		var r = wm;
		if (r && e && t) {
			var i = "link[rel=\"preload\"][as=\"" + rn(t) + "\"]";
			t === "image" && n && n.imageSrcSet ? (i += "[imagesrcset=\"" + rn(n.imageSrcSet) + "\"]", typeof n.imageSizes == "string" && (i += "[imagesizes=\"" + rn(n.imageSizes) + "\"]")) : i += "[href=\"" + rn(e) + "\"]";
			var a = i;
			switch (t) {
				case "style":
					a = Pm(e);
					break;
				case "script": a = Rm(e);
			}
			if (!(vm.has(a) || (e = D({
				rel: "preload",
				href: t === "image" && n && n.imageSrcSet ? void 0 : e,
				as: t
			}, n), vm.set(a, e), r.querySelector(i) !== null || t === "style" && r.querySelector(Fm(a)) || t === "script" && r.querySelector(zm(a))))) {
				var o = r.createElement("link");
				np(o, "link", e), t === "style" && (o[Pt] = !0, o.onload = o.onerror = function() {
					Bt(o);
				}), zt(o), r.head.appendChild(o);
			}
		}
	}
	function km(e, t) {
		xm.m(e, t);
		var n = wm;
		if (n && e) {
			var r = t && typeof t.as == "string" ? t.as : "script", i = "link[rel=\"modulepreload\"][as=\"" + rn(r) + "\"][href=\"" + rn(e) + "\"]", a = i;
			switch (r) {
				case "audioworklet":
				case "paintworklet":
				case "serviceworker":
				case "sharedworker":
				case "worker":
				case "script": a = Rm(e);
			}
			if (!vm.has(a) && (e = D({
				rel: "modulepreload",
				href: e
			}, t), vm.set(a, e), n.querySelector(i) === null)) {
				switch (r) {
					case "audioworklet":
					case "paintworklet":
					case "serviceworker":
					case "sharedworker":
					case "worker":
					case "script": if (n.querySelector(zm(a))) return;
				}
				r = n.createElement("link"), np(r, "link", e), zt(r), n.head.appendChild(r);
			}
		}
	}
	function Am(e, t, n) {
		xm.S(e, t, n);
		var r = wm;
		if (r && e) {
			var i = Rt(r).hoistableStyles, a = Pm(e);
			t ||= "default";
			var o = i.get(a);
			if (!o) {
				var s = {
					loading: 0,
					preload: null
				};
				if (o = r.querySelector(Fm(a))) s.loading = 5;
				else {
					e = D({
						rel: "stylesheet",
						href: e,
						"data-precedence": t
					}, n), (n = vm.get(a)) && Hm(e, n);
					var c = o = r.createElement("link");
					zt(c), np(c, "link", e), c._p = new Promise(function(e, t) {
						c.onload = e, c.onerror = t;
					}), c.addEventListener("load", function() {
						s.loading |= 1;
					}), c.addEventListener("error", function() {
						s.loading |= 2;
					}), s.loading |= 4, Vm(o, t, r);
				}
				o = {
					type: "stylesheet",
					instance: o,
					count: 1,
					state: s
				}, i.set(a, o);
			}
		}
	}
	function jm(e, t) {
		xm.X(e, t);
		var n = wm;
		if (n && e) {
			var r = Rt(n).hoistableScripts, i = Rm(e), a = r.get(i);
			a || (a = n.querySelector(zm(i)), a || (e = D({
				src: e,
				async: !0
			}, t), (t = vm.get(i)) && Um(e, t), a = n.createElement("script"), zt(a), np(a, "link", e), n.head.appendChild(a)), a = {
				type: "script",
				instance: a,
				count: 1,
				state: null
			}, r.set(i, a));
		}
	}
	function Mm(e, t) {
		xm.M(e, t);
		var n = wm;
		if (n && e) {
			var r = Rt(n).hoistableScripts, i = Rm(e), a = r.get(i);
			a || (a = n.querySelector(zm(i)), a || (e = D({
				src: e,
				async: !0,
				type: "module"
			}, t), (t = vm.get(i)) && Um(e, t), a = n.createElement("script"), zt(a), np(a, "link", e), n.head.appendChild(a)), a = {
				type: "script",
				instance: a,
				count: 1,
				state: null
			}, r.set(i, a));
		}
	}
	function Nm(e, t, n, r) {
		var a = (a = Ee.current) ? bm(a) : null;
		if (!a) throw Error(i(446));
		switch (e) {
			case "meta":
			case "title": return null;
			case "style": return typeof n.precedence == "string" && typeof n.href == "string" ? (n = Pm(n.href), t = Rt(a).hoistableStyles, r = t.get(n), r || (r = {
				type: "style",
				instance: null,
				count: 0,
				state: null
			}, t.set(n, r)), r) : {
				type: "void",
				instance: null,
				count: 0,
				state: null
			};
			case "link":
				if (n.rel === "stylesheet" && typeof n.href == "string" && typeof n.precedence == "string") {
					e = Pm(n.href);
					var o = Rt(a).hoistableStyles, s = o.get(e);
					if (s || (a = a.ownerDocument || a, s = {
						type: "stylesheet",
						instance: null,
						count: 0,
						state: {
							loading: 0,
							preload: null
						}
					}, o.set(e, s), (o = a.querySelector(Fm(e))) ? o._p || (s.instance = o, s.state.loading = 5) : (o = vm.get(e), o || (o = {
						rel: "preload",
						as: "style",
						href: n.href,
						crossOrigin: n.crossOrigin,
						integrity: n.integrity,
						media: n.media,
						hrefLang: n.hrefLang,
						referrerPolicy: n.referrerPolicy
					}, vm.set(e, o)), Lm(a, e, o, s.state))), t && r === null) throw Error(i(528, ""));
					return s;
				}
				if (t && r !== null) throw Error(i(529, ""));
				return null;
			case "script": return t = n.async, n = n.src, typeof n == "string" && t && typeof t != "function" && typeof t != "symbol" ? (n = Rm(n), t = Rt(a).hoistableScripts, r = t.get(n), r || (r = {
				type: "script",
				instance: null,
				count: 0,
				state: null
			}, t.set(n, r)), r) : {
				type: "void",
				instance: null,
				count: 0,
				state: null
			};
			default: throw Error(i(444, e));
		}
	}
	function Pm(e) {
		return "href=\"" + rn(e) + "\"";
	}
	function Fm(e) {
		return "link[rel=\"stylesheet\"][" + e + "]";
	}
	function Im(e) {
		return D({}, e, {
			"data-precedence": e.precedence,
			precedence: null
		});
	}
	function Lm(e, t, n, r) {
		if (t = e.querySelector("link[rel=\"preload\"][as=\"style\"][" + t + "]")) {
			if (!0 !== t[Pt]) {
				r.loading = 1;
				return;
			}
		} else t = e.createElement("link"), t[Pt] = !0, t.onload = t.onerror = Bt.bind(null, t), np(t, "link", n), zt(t), e.head.appendChild(t);
		r.preload = t, t.addEventListener("load", function() {
			return r.loading |= 1;
		}), t.addEventListener("error", function() {
			return r.loading |= 2;
		});
	}
	function Rm(e) {
		return "[src=\"" + rn(e) + "\"]";
	}
	function zm(e) {
		return "script[async]" + e;
	}
	function Bm(e, t, n) {
		if (t.count++, t.instance === null) switch (t.type) {
			case "style":
				var r = e.querySelector("style[data-href~=\"" + rn(n.href) + "\"]");
				if (r) return t.instance = r, zt(r), r;
				var a = D({}, n, {
					"data-href": n.href,
					"data-precedence": n.precedence,
					href: null,
					precedence: null
				});
				return r = (e.ownerDocument || e).createElement("style"), zt(r), np(r, "style", a), Vm(r, n.precedence, e), t.instance = r;
			case "stylesheet":
				a = Pm(n.href);
				var o = e.querySelector(Fm(a));
				if (o) return t.state.loading |= 4, t.instance = o, zt(o), o;
				r = Im(n), (a = vm.get(a)) && Hm(r, a), o = (e.ownerDocument || e).createElement("link"), zt(o);
				var s = o;
				return s._p = new Promise(function(e, t) {
					s.onload = e, s.onerror = t;
				}), np(o, "link", r), t.state.loading |= 4, Vm(o, n.precedence, e), t.instance = o;
			case "script": return o = Rm(n.src), (a = e.querySelector(zm(o))) ? (t.instance = a, zt(a), a) : (r = n, (a = vm.get(o)) && (r = D({}, n), Um(r, a)), e = e.ownerDocument || e, a = e.createElement("script"), zt(a), np(a, "link", r), e.head.appendChild(a), t.instance = a);
			case "void": return null;
			default: throw Error(i(443, t.type));
		}
		else t.type === "stylesheet" && !(t.state.loading & 4) && (r = t.instance, t.state.loading |= 4, Vm(r, n.precedence, e));
		return t.instance;
	}
	function Vm(e, t, n) {
		for (var r = n.querySelectorAll("link[rel=\"stylesheet\"][data-precedence],style[data-precedence]"), i = r.length ? r[r.length - 1] : null, a = i, o = 0; o < r.length; o++) {
			var s = r[o];
			if (s.dataset.precedence === t) a = s;
			else if (a !== i) break;
		}
		a ? a.parentNode.insertBefore(e, a.nextSibling) : (t = n.nodeType === 9 ? n.head : n, t.insertBefore(e, t.firstChild));
	}
	function Hm(e, t) {
		e.crossOrigin ??= t.crossOrigin, e.referrerPolicy ??= t.referrerPolicy, e.title ??= t.title;
	}
	function Um(e, t) {
		e.crossOrigin ??= t.crossOrigin, e.referrerPolicy ??= t.referrerPolicy, e.integrity ??= t.integrity;
	}
	var Wm = null;
	function Gm(e, t, n) {
		if (Wm === null) {
			var r = /* @__PURE__ */ new Map(), i = Wm = /* @__PURE__ */ new Map();
			i.set(n, r);
		} else i = Wm, r = i.get(n), r || (r = /* @__PURE__ */ new Map(), i.set(n, r));
		if (r.has(e)) return r;
		for (r.set(e, null), n = n.getElementsByTagName(e), i = 0; i < n.length; i++) {
			var a = n[i];
			if (!(a[Nt] || a[Et] || e === "link" && a.getAttribute("rel") === "stylesheet") && a.namespaceURI !== "http://www.w3.org/2000/svg") {
				var o = a.getAttribute(t) || "";
				o = e + o;
				var s = r.get(o);
				s ? s.push(a) : r.set(o, [a]);
			}
		}
		return r;
	}
	function Km(e, t, n) {
		e = e.ownerDocument || e, e.head.insertBefore(n, t === "title" ? e.querySelector("head > title") : null);
	}
	function qm(e, t, n) {
		if (n === 1 || t.itemProp != null) return !1;
		switch (e) {
			case "meta":
			case "title": return !0;
			case "style":
				if (typeof t.precedence != "string" || typeof t.href != "string" || t.href === "") break;
				return !0;
			case "link":
				if (typeof t.rel != "string" || typeof t.href != "string" || t.href === "" || t.onLoad || t.onError) break;
				switch (t.rel) {
					case "stylesheet": return e = t.disabled, typeof t.precedence == "string" && e == null;
					default: return !0;
				}
			case "script": if (t.async && typeof t.async != "function" && typeof t.async != "symbol" && !t.onLoad && !t.onError && t.src && typeof t.src == "string") return !0;
		}
		return !1;
	}
	function Jm(e, t) {
		return e === "img" && t.src != null && t.src !== "" && t.onLoad == null && t.loading !== "lazy";
	}
	function Ym(e) {
		return !(e.type === "stylesheet" && !(e.state.loading & 3));
	}
	function Xm(e) {
		return (e.width || 100) * (e.height || 100) * (typeof devicePixelRatio == "number" ? devicePixelRatio : 1) * .25;
	}
	function Zm(e, t) {
		typeof t.decode == "function" && (e.imgCount++, t.complete || (e.imgBytes += Xm(t), e.suspenseyImages.push(t)), e = rh.bind(e), t.decode().then(e, e));
	}
	function Qm(e, t, n, r) {
		if (n.type === "stylesheet" && (typeof r.media != "string" || !1 !== matchMedia(r.media).matches) && !(n.state.loading & 4)) {
			if (n.instance === null) {
				var i = Pm(r.href), a = t.querySelector(Fm(i));
				if (a) {
					t = a._p, typeof t == "object" && t && typeof t.then == "function" && (e.count++, e = nh.bind(e), t.then(e, e)), n.state.loading |= 4, n.instance = a, zt(a);
					return;
				}
				a = t.ownerDocument || t, r = Im(r), (i = vm.get(i)) && Hm(r, i), a = a.createElement("link"), zt(a);
				var o = a;
				o._p = new Promise(function(e, t) {
					o.onload = e, o.onerror = t;
				}), np(a, "link", r), n.instance = a;
			}
			e.stylesheets === null && (e.stylesheets = /* @__PURE__ */ new Map()), e.stylesheets.set(n, t), (t = n.state.preload) && !(n.state.loading & 3) && (e.count++, n = nh.bind(e), t.addEventListener("load", n), t.addEventListener("error", n));
		}
	}
	var $m = 0;
	function eh(e, t) {
		return e.stylesheets && e.count === 0 && ah(e, e.stylesheets), 0 < e.count || 0 < e.imgCount ? function(n) {
			var r = setTimeout(function() {
				if (e.stylesheets && ah(e, e.stylesheets), e.unsuspend) {
					var t = e.unsuspend;
					e.unsuspend = null, t();
				}
			}, 6e4 + t);
			0 < e.imgBytes && $m === 0 && ($m = 62500 * op());
			var i = setTimeout(function() {
				if (e.waitingForImages = !1, e.count === 0 && (e.stylesheets && ah(e, e.stylesheets), e.unsuspend)) {
					var t = e.unsuspend;
					e.unsuspend = null, t();
				}
			}, (e.imgBytes > $m ? 50 : 800) + t);
			return e.unsuspend = n, function() {
				e.unsuspend = null, clearTimeout(r), clearTimeout(i);
			};
		} : null;
	}
	function th(e) {
		if (e.count === 0 && (e.imgCount === 0 || !e.waitingForImages)) {
			if (e.stylesheets) ah(e, e.stylesheets);
			else if (e.unsuspend) {
				var t = e.unsuspend;
				e.unsuspend = null, t();
			}
		}
	}
	function nh() {
		this.count--, th(this);
	}
	function rh() {
		this.imgCount--, th(this);
	}
	var ih = null;
	function ah(e, t) {
		e.stylesheets = null, e.unsuspend !== null && (e.count++, ih = /* @__PURE__ */ new Map(), t.forEach(oh, e), ih = null, nh.call(e));
	}
	function oh(e, t) {
		if (!(t.state.loading & 4)) {
			var n = ih.get(e);
			if (n) var r = n.get(null);
			else {
				n = /* @__PURE__ */ new Map(), ih.set(e, n);
				for (var i = e.querySelectorAll("link[data-precedence],style[data-precedence]"), a = 0; a < i.length; a++) {
					var o = i[a];
					(o.nodeName === "LINK" || o.getAttribute("media") !== "not all") && (n.set(o.dataset.precedence, o), r = o);
				}
				r && n.set(null, r);
			}
			i = t.instance, o = i.getAttribute("data-precedence"), a = n.get(o) || r, a === r && n.set(null, i), n.set(o, i), this.count++, r = nh.bind(this), i.addEventListener("load", r), i.addEventListener("error", r), a ? a.parentNode.insertBefore(i, a.nextSibling) : (e = e.nodeType === 9 ? e.head : e, e.insertBefore(i, e.firstChild)), t.state.loading |= 4;
		}
	}
	var sh = {
		$$typeof: oe,
		Provider: null,
		Consumer: null,
		_currentValue: ye,
		_currentValue2: ye,
		_threadCount: 0
	};
	function ch(e, t, n, r, i, a, o, s, c) {
		this.tag = 1, this.containerInfo = e, this.pingCache = this.current = this.pendingChildren = null, this.timeoutHandle = -1, this.callbackNode = this.next = this.pendingContext = this.context = this.cancelPendingCommit = null, this.callbackPriority = 0, this.expirationTimes = ht(-1), this.entangledLanes = this.shellSuspendCounter = this.errorRecoveryDisabledLanes = this.expiredLanes = this.warmLanes = this.pingedLanes = this.suspendedLanes = this.pendingLanes = 0, this.entanglements = ht(0), this.hiddenUpdates = ht(null), this.identifierPrefix = r, this.onUncaughtError = i, this.onCaughtError = a, this.onRecoverableError = o, this.pooledCache = null, this.pooledCacheLanes = 0, this.formState = c, this.transitionTypes = null, this.incompleteTransitions = /* @__PURE__ */ new Map();
	}
	function lh(e, t, n, r, i, a, o, s, c, l, u, d) {
		return e = new ch(e, t, n, o, c, l, u, d, s), t = 1, !0 === a && (t |= 24), a = ji(3, null, null, t), e.current = a, a.stateNode = e, t = ja(), t.refCount++, e.pooledCache = t, t.refCount++, a.memoizedState = {
			element: r,
			isDehydrated: n,
			cache: t
		}, mo(a), e;
	}
	function uh(e) {
		return e ? (e = ki, e) : ki;
	}
	function dh(e, t, n, r, i, a) {
		i = uh(i), r.context === null ? r.context = i : r.pendingContext = i, r = go(t), r.payload = { element: n }, a = a === void 0 ? null : a, a !== null && (r.callback = a), n = _o(e, r, t), n !== null && (Nd(n, e, t), vo(n, e, t));
	}
	function fh(e, t) {
		if (e = e.memoizedState, e !== null && e.dehydrated !== null) {
			var n = e.retryLane;
			e.retryLane = n !== 0 && n < t ? n : t;
		}
	}
	function ph(e, t) {
		fh(e, t), (e = e.alternate) && fh(e, t);
	}
	function mh(e) {
		if (e.tag === 13 || e.tag === 31) {
			var t = Ei(e, 67108864);
			t !== null && Nd(t, e, 67108864), ph(e, 67108864);
		}
	}
	function hh(e) {
		if (e.tag === 13 || e.tag === 31) {
			var t = Ad();
			t = xt(t);
			var n = Ei(e, t);
			n !== null && Nd(n, e, t), ph(e, t);
		}
	}
	var gh = !0;
	function _h(e, t, n, r) {
		var i = M.T;
		M.T = null;
		var a = N.p;
		try {
			N.p = 2, yh(e, t, n, r);
		} finally {
			N.p = a, M.T = i;
		}
	}
	function vh(e, t, n, r) {
		var i = M.T;
		M.T = null;
		var a = N.p;
		try {
			N.p = 8, yh(e, t, n, r);
		} finally {
			N.p = a, M.T = i;
		}
	}
	function yh(e, t, n, r) {
		if (gh) {
			var i = bh(r);
			if (i === null) Gf(e, t, r, xh, n), Mh(e, r);
			else if (Ph(i, e, t, n, r)) r.stopPropagation();
			else if (Mh(e, r), t & 4 && -1 < jh.indexOf(e)) {
				for (; i !== null;) {
					var a = F(i);
					if (a !== null) switch (a.tag) {
						case 3:
							if (a = a.stateNode, a.current.memoizedState.isDehydrated) {
								var o = lt(a.pendingLanes);
								if (o !== 0) {
									var s = a;
									for (s.pendingLanes |= 2, s.entangledLanes |= 2; o;) {
										var c = 1 << 31 - nt(o);
										s.entanglements[1] |= c, o &= ~c;
									}
									Tf(a), !(J & 6) && (hd = We() + 500, Ef(0, !1));
								}
							}
							break;
						case 31:
						case 13: s = Ei(a, 2), s !== null && Nd(s, a, 2), Rd(), ph(a, 2);
					}
					if (a = bh(r), a === null && Gf(e, t, r, xh, n), a === i) break;
					i = a;
				}
				i !== null && r.stopPropagation();
			} else Gf(e, t, r, null, n);
		}
	}
	function bh(e) {
		return e = xn(e), Sh(e);
	}
	var xh = null;
	function Sh(e) {
		if (xh = null, e = It(e), e !== null) {
			var t = o(e);
			if (t === null) e = null;
			else {
				var n = t.tag;
				if (n === 13) {
					if (e = s(t), e !== null) return e;
					e = null;
				} else if (n === 31) {
					if (e = c(t), e !== null) return e;
					e = null;
				} else if (n === 3) {
					if (t.stateNode.current.memoizedState.isDehydrated) return t.tag === 3 ? t.stateNode.containerInfo : null;
					e = null;
				} else t !== e && (e = null);
			}
		}
		return xh = e, null;
	}
	function Ch(e) {
		switch (e) {
			case "beforetoggle":
			case "cancel":
			case "click":
			case "close":
			case "contextmenu":
			case "copy":
			case "cut":
			case "auxclick":
			case "dblclick":
			case "dragend":
			case "dragstart":
			case "drop":
			case "focusin":
			case "focusout":
			case "input":
			case "invalid":
			case "keydown":
			case "keypress":
			case "keyup":
			case "mousedown":
			case "mouseup":
			case "paste":
			case "pause":
			case "play":
			case "pointercancel":
			case "pointerdown":
			case "pointerup":
			case "ratechange":
			case "reset":
			case "seeked":
			case "submit":
			case "toggle":
			case "touchcancel":
			case "touchend":
			case "touchstart":
			case "volumechange":
			case "change":
			case "selectionchange":
			case "textInput":
			case "compositionstart":
			case "compositionend":
			case "compositionupdate":
			case "beforeblur":
			case "afterblur":
			case "beforeinput":
			case "blur":
			case "fullscreenchange":
			case "fullscreenerror":
			case "focus":
			case "hashchange":
			case "popstate":
			case "select":
			case "selectstart": return 2;
			case "drag":
			case "dragenter":
			case "dragexit":
			case "dragleave":
			case "dragover":
			case "mousemove":
			case "mouseout":
			case "mouseover":
			case "pointermove":
			case "pointerout":
			case "pointerover":
			case "resize":
			case "scroll":
			case "touchmove":
			case "wheel":
			case "mouseenter":
			case "mouseleave":
			case "pointerenter":
			case "pointerleave": return 8;
			case "message": switch (Ge()) {
				case Ke: return 2;
				case qe: return 8;
				case Je:
				case Ye: return 32;
				case Xe: return 268435456;
				default: return 32;
			}
			default: return 32;
		}
	}
	var wh = !1, Th = null, Eh = null, Dh = null, Oh = /* @__PURE__ */ new Map(), kh = /* @__PURE__ */ new Map(), Ah = [], jh = "mousedown mouseup touchcancel touchend touchstart auxclick dblclick pointercancel pointerdown pointerup dragend dragstart drop compositionend compositionstart keydown keypress keyup input textInput copy cut paste click change contextmenu reset".split(" ");
	function Mh(e, t) {
		switch (e) {
			case "focusin":
			case "focusout":
				Th = null;
				break;
			case "dragenter":
			case "dragleave":
				Eh = null;
				break;
			case "mouseover":
			case "mouseout":
				Dh = null;
				break;
			case "pointerover":
			case "pointerout":
				Oh.delete(t.pointerId);
				break;
			case "gotpointercapture":
			case "lostpointercapture": kh.delete(t.pointerId);
		}
	}
	function Nh(e, t, n, r, i, a) {
		return e === null || e.nativeEvent !== a ? (e = {
			blockedOn: t,
			domEventName: n,
			eventSystemFlags: r,
			nativeEvent: a,
			targetContainers: [i]
		}, t !== null && (t = F(t), t !== null && mh(t)), e) : (e.eventSystemFlags |= r, t = e.targetContainers, i !== null && t.indexOf(i) === -1 && t.push(i), e);
	}
	function Ph(e, t, n, r, i) {
		switch (t) {
			case "focusin": return Th = Nh(Th, e, t, n, r, i), !0;
			case "dragenter": return Eh = Nh(Eh, e, t, n, r, i), !0;
			case "mouseover": return Dh = Nh(Dh, e, t, n, r, i), !0;
			case "pointerover":
				var a = i.pointerId;
				return Oh.set(a, Nh(Oh.get(a) || null, e, t, n, r, i)), !0;
			case "gotpointercapture": return a = i.pointerId, kh.set(a, Nh(kh.get(a) || null, e, t, n, r, i)), !0;
		}
		return !1;
	}
	function Fh(e) {
		var t = It(e.target);
		if (t !== null) {
			var n = o(t);
			if (n !== null) {
				if (t = n.tag, t === 13) {
					if (t = s(n), t !== null) {
						e.blockedOn = t, wt(e.priority, function() {
							hh(n);
						});
						return;
					}
				} else if (t === 31) {
					if (t = c(n), t !== null) {
						e.blockedOn = t, wt(e.priority, function() {
							hh(n);
						});
						return;
					}
				} else if (t === 3 && n.stateNode.current.memoizedState.isDehydrated) {
					e.blockedOn = n.tag === 3 ? n.stateNode.containerInfo : null;
					return;
				}
			}
		}
		e.blockedOn = null;
	}
	function Ih(e) {
		if (e.blockedOn !== null) return !1;
		for (var t = e.targetContainers; 0 < t.length;) {
			var n = bh(e.nativeEvent);
			if (n === null) {
				n = e.nativeEvent;
				var r = new n.constructor(n.type, n);
				bn = r, n.target.dispatchEvent(r), bn = null;
			} else return t = F(n), t !== null && mh(t), e.blockedOn = n, !1;
			t.shift();
		}
		return !0;
	}
	function Lh(e, t, n) {
		Ih(e) && n.delete(t);
	}
	function Rh() {
		wh = !1, Th !== null && Ih(Th) && (Th = null), Eh !== null && Ih(Eh) && (Eh = null), Dh !== null && Ih(Dh) && (Dh = null), Oh.forEach(Lh), kh.forEach(Lh);
	}
	function zh(e, n) {
		e.blockedOn === n && (e.blockedOn = null, wh || (wh = !0, t.unstable_scheduleCallback(t.unstable_NormalPriority, Rh)));
	}
	var Bh = null;
	function Vh(e) {
		Bh !== e && (Bh = e, t.unstable_scheduleCallback(t.unstable_NormalPriority, function() {
			Bh === e && (Bh = null);
			for (var t = 0; t < e.length; t += 3) {
				var n = e[t], r = e[t + 1], i = e[t + 2];
				if (typeof r != "function") {
					if (Sh(r || n) === null) continue;
					break;
				}
				var a = F(n);
				a !== null && (e.splice(t, 3), t -= 3, Zs(a, {
					pending: !0,
					data: i,
					method: n.method,
					action: r
				}, r, i));
			}
		}));
	}
	function Hh(e) {
		function t(t) {
			return zh(t, e);
		}
		Th !== null && zh(Th, e), Eh !== null && zh(Eh, e), Dh !== null && zh(Dh, e), Oh.forEach(t), kh.forEach(t);
		for (var n = 0; n < Ah.length; n++) {
			var r = Ah[n];
			r.blockedOn === e && (r.blockedOn = null);
		}
		for (; 0 < Ah.length && (n = Ah[0], n.blockedOn === null);) Fh(n), n.blockedOn === null && Ah.shift();
		if (n = (e.ownerDocument || e).$$reactFormReplay, n != null) for (r = 0; r < n.length; r += 3) {
			var i = n[r], a = n[r + 1], o = i[Dt] || null;
			if (typeof a == "function") o || Vh(n);
			else if (o) {
				var s = null;
				if (a && a.hasAttribute("formAction")) {
					if (i = a, o = a[Dt] || null) s = o.formAction;
					else if (Sh(i) !== null) continue;
				} else s = o.action;
				typeof s == "function" ? n[r + 1] = s : (n.splice(r, 3), r -= 3), Vh(n);
			}
		}
	}
	function Uh() {
		function e(e) {
			e.canIntercept && e.info === "react-transition" && e.intercept({
				handler: function() {
					return new Promise(function(e) {
						return i = e;
					});
				},
				focusReset: "manual",
				scroll: "manual"
			});
		}
		function t() {
			i !== null && (i(), i = null), r || setTimeout(n, 20);
		}
		function n() {
			if (!r && !navigation.transition) {
				var e = navigation.currentEntry;
				e && e.url != null && navigation.navigate(e.url, {
					state: e.getState(),
					info: "react-transition",
					history: "replace"
				});
			}
		}
		if (typeof navigation == "object") {
			var r = !1, i = null;
			return navigation.addEventListener("navigate", e), navigation.addEventListener("navigatesuccess", t), navigation.addEventListener("navigateerror", t), setTimeout(n, 100), function() {
				r = !0, navigation.removeEventListener("navigate", e), navigation.removeEventListener("navigatesuccess", t), navigation.removeEventListener("navigateerror", t), i !== null && (i(), i = null);
			};
		}
	}
	function Wh(e) {
		this._internalRoot = e;
	}
	Gh.prototype.render = Wh.prototype.render = function(e) {
		var t = this._internalRoot;
		if (t === null) throw Error(i(409));
		var n = t.current;
		dh(n, Ad(), e, t, null, null);
	}, Gh.prototype.unmount = Wh.prototype.unmount = function() {
		var e = this._internalRoot;
		if (e !== null) {
			this._internalRoot = null;
			var t = e.containerInfo;
			dh(e.current, 2, null, e, null, null), Rd(), t[Ot] = null;
		}
	};
	function Gh(e) {
		this._internalRoot = e;
	}
	Gh.prototype.unstable_scheduleHydration = function(e) {
		if (e) {
			var t = Ct();
			e = {
				blockedOn: null,
				target: e,
				priority: t
			};
			for (var n = 0; n < Ah.length && t !== 0 && t < Ah[n].priority; n++);
			Ah.splice(n, 0, e), n === 0 && Fh(e);
		}
	};
	var Kh = n.version;
	if (Kh !== "19.3.1") throw Error(i(527, Kh, "19.3.1"));
	N.findDOMNode = function(e) {
		var t = e._reactInternals;
		if (t === void 0) throw typeof e.render == "function" ? Error(i(188)) : (e = Object.keys(e).join(","), Error(i(268, e)));
		return e = d(t), e = e === null ? null : p(e), e = e === null ? null : e.stateNode, e;
	};
	var qh = {
		bundleType: 0,
		version: "19.3.1",
		rendererPackageName: "react-dom",
		currentDispatcherRef: M,
		reconcilerVersion: "19.3.1"
	};
	if (typeof __REACT_DEVTOOLS_GLOBAL_HOOK__ < "u") {
		var Jh = __REACT_DEVTOOLS_GLOBAL_HOOK__;
		if (!Jh.isDisabled && Jh.supportsFiber) try {
			$e = Jh.inject(qh), et = Jh;
		} catch {}
	}
	e.createRoot = function(e, t) {
		if (!a(e)) throw Error(i(299));
		var n = !1, r = "", o = bc, s = xc, c = Sc;
		return t != null && (!0 === t.unstable_strictMode && (n = !0), t.identifierPrefix !== void 0 && (r = t.identifierPrefix), t.onUncaughtError !== void 0 && (o = t.onUncaughtError), t.onCaughtError !== void 0 && (s = t.onCaughtError), t.onRecoverableError !== void 0 && (c = t.onRecoverableError)), t = lh(e, 1, !1, null, null, n, r, null, o, s, c, Uh), e[Ot] = t.current, Uf(e), new Wh(t);
	};
})), g = /* @__PURE__ */ o(((e, t) => {
	function n() {
		if (typeof __REACT_DEVTOOLS_GLOBAL_HOOK__ < "u" && typeof __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE == "function") try {
			__REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE(n);
		} catch (e) {
			console.error(e);
		}
	}
	n(), t.exports = h();
})), _ = /* @__PURE__ */ c(u(), 1), v = g(), y = class extends Error {
	status;
	problem;
	constructor(e, t) {
		super(t.detail ?? t.title ?? `HTTP ${e}`), this.status = e, this.problem = t;
	}
}, b = ({ body: e, tag: t, once: n, accept: r = "application/json" }) => ({
	accept: r,
	...e !== void 0 && { "content-type": "application/json" },
	...t !== void 0 && { "if-match": `"${t}"` },
	...n !== void 0 && { "idempotency-key": n }
}), x = async (e, t) => {
	let { method: n = t.body === void 0 ? "GET" : "POST", body: r, signal: i } = t, a = await fetch(e, {
		method: n,
		headers: b(t),
		credentials: "same-origin",
		...r !== void 0 && { body: JSON.stringify(r) },
		...i && { signal: i }
	});
	if (!a.ok) throw new y(a.status, await a.json().catch(() => ({})));
	return a;
}, S = async (e, t = {}) => await (await x(e, t)).json(), C = async (e, t) => {
	let n = await x(e, t), r = /filename="([^"]+)"/.exec(n.headers.get("content-disposition") ?? "")?.[1] ?? "list", i = Object.assign(document.createElement("a"), {
		href: URL.createObjectURL(await n.blob()),
		download: r
	});
	i.click(), URL.revokeObjectURL(i.href);
}, w = (e) => e instanceof DOMException && e.name === "AbortError", T = [
	48,
	1632,
	1776,
	1984,
	2406,
	2534,
	2662,
	2790,
	2918,
	3046,
	3174,
	3302,
	3430,
	3558,
	3664,
	3792,
	3872,
	4160,
	4240,
	6112,
	6160,
	6470,
	6608,
	6784,
	6800,
	6992,
	7088,
	7232,
	7248,
	42528,
	43216,
	43264,
	43472,
	43504,
	43600,
	44016,
	65296,
	66720,
	68912,
	68928,
	69734,
	69872,
	69942,
	70096,
	70384,
	70736,
	70864,
	71248,
	71360,
	71376,
	71386,
	71472,
	71904,
	72016,
	72688,
	72784,
	73040,
	73120,
	73184,
	73552,
	90416,
	92768,
	92864,
	93008,
	93552,
	118e3,
	120782,
	120792,
	120802,
	120812,
	120822,
	123200,
	123632,
	124144,
	124401,
	125264,
	130032
], E = /* @__PURE__ */ RegExp("\\p{Nd}", "gu"), D = (e) => e.replace(E, (e) => {
	let t = e.codePointAt(0);
	if (t <= 57) return e;
	let n = 0, r = T.length - 1;
	for (; n < r;) {
		let e = n + r + 1 >>> 1;
		T[e] <= t ? n = e : r = e - 1;
	}
	return String(t - T[n]);
}), ee = {
	"⁰": "0",
	"¹": "1",
	"²": "2",
	"³": "3",
	"⁴": "4",
	"⁵": "5",
	"⁶": "6",
	"⁷": "7",
	"⁸": "8",
	"⁹": "9",
	"₀": "0",
	"₁": "1",
	"₂": "2",
	"₃": "3",
	"₄": "4",
	"₅": "5",
	"₆": "6",
	"₇": "7",
	"₈": "8",
	"₉": "9"
}, te = /[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]/g, ne = {
	"¼": "1/4",
	"½": "1/2",
	"¾": "3/4",
	"⅐": "1/7",
	"⅑": "1/9",
	"⅒": "1/10",
	"⅓": "1/3",
	"⅔": "2/3",
	"⅕": "1/5",
	"⅖": "2/5",
	"⅗": "3/5",
	"⅘": "4/5",
	"⅙": "1/6",
	"⅚": "5/6",
	"⅛": "1/8",
	"⅜": "3/8",
	"⅝": "5/8",
	"⅞": "7/8",
	"⅟": "1/"
}, O = /^(?=[-+]?\s*\.\d|[-+]?\s*\d)([-+])?\s*((?:\d(?:[,_]\d|\d)*)?)(([eE][+-]?\d(?:[,_]\d|\d)*)?|\.\d(?:[,_]\d|\d)*([eE][+-]?\d(?:[,_]\d|\d)*)?|(\s+\d(?:[,_]\d|\d)*\s*)?\s*\/\s*\d(?:[,_]\d|\d)*)?$/, re = /^(?=[-+]?\s*\.\d|[-+]?\s*\d)([-+])?\s*((?:\d(?:[,_]\d|\d)*)?)(([eE][+-]?\d(?:[,_]\d|\d)*)?|\.\d(?:[,_]\d|\d)*([eE][+-]?\d(?:[,_]\d|\d)*)?|(\s+\d(?:[,_]\d|\d)*\s*)?\s*\/\s*\d(?:[,_]\d|\d)*)?(\s*[^.\d/].*)?/, ie = /([¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅟])/g, ae = {
	MMM: 3e3,
	MM: 2e3,
	M: 1e3,
	CM: 900,
	DCCC: 800,
	DCC: 700,
	DC: 600,
	D: 500,
	CD: 400,
	CCC: 300,
	CC: 200,
	C: 100,
	XC: 90,
	LXXX: 80,
	LXX: 70,
	LX: 60,
	L: 50,
	XL: 40,
	XXX: 30,
	XX: 20,
	XII: 12,
	XI: 11,
	X: 10,
	IX: 9,
	VIII: 8,
	VII: 7,
	VI: 6,
	V: 5,
	IV: 4,
	III: 3,
	II: 2,
	I: 1
}, oe = {
	Ⅰ: "I",
	Ⅱ: "II",
	Ⅲ: "III",
	Ⅳ: "IV",
	Ⅴ: "V",
	Ⅵ: "VI",
	Ⅶ: "VII",
	Ⅷ: "VIII",
	Ⅸ: "IX",
	Ⅹ: "X",
	Ⅺ: "XI",
	Ⅻ: "XII",
	Ⅼ: "L",
	Ⅽ: "C",
	Ⅾ: "D",
	Ⅿ: "M",
	ⅰ: "I",
	ⅱ: "II",
	ⅲ: "III",
	ⅳ: "IV",
	ⅴ: "V",
	ⅵ: "VI",
	ⅶ: "VII",
	ⅷ: "VIII",
	ⅸ: "IX",
	ⅹ: "X",
	ⅺ: "XI",
	ⅻ: "XII",
	ⅼ: "L",
	ⅽ: "C",
	ⅾ: "D",
	ⅿ: "M"
}, se = /([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿ])/gi, ce = /^(?=[MDCLXVI])(M{0,3})(C[MD]|D?C{0,3})(X[CL]|L?X{0,3})(I[XV]|V?I{0,3})$/i, le = {
	round: 3,
	allowTrailingInvalid: !1,
	romanNumerals: !1,
	bigIntOnOverflow: !1,
	decimalSeparator: ".",
	allowCurrency: !1,
	percentage: !1,
	verbose: !1
}, k = (e) => {
	let t = e.replace(se, (e, t) => oe[t]).toUpperCase(), n = ce.exec(t);
	if (!n) return NaN;
	let [, r, i, a, o] = n;
	return (ae[r] ?? 0) + (ae[i] ?? 0) + (ae[a] ?? 0) + (ae[o] ?? 0);
}, ue = /^\s*\//, A = /* @__PURE__ */ RegExp("^([-+]?)\\s*(\\p{Sc}+)\\s*", "u"), de = /* @__PURE__ */ RegExp("\\s*(\\p{Sc}+)\\s*$", "u"), fe = /\s*%$/, j = BigInt(2 ** 53 - 1), pe = 1e4, me = (e) => 10n ** BigInt(e), he = (e, t, n) => {
	let r, i = 1n;
	if (!t) r = BigInt(e);
	else if (t.startsWith(".") || t.startsWith("e") || t.startsWith("E")) {
		let n = t.search(/[eE]/), a = n === -1 ? 0 : parseInt(t.slice(n + 1));
		if (!Number.isFinite(a) || Math.abs(a) > pe) return;
		let o = (n === -1 ? t : t.slice(0, n)).slice(1);
		r = BigInt(`${e}${o}`), o && (i = me(o.length)), a > 0 ? r *= me(a) : a < 0 && (i *= me(-a));
	} else if (ue.test(t)) r = BigInt(e), i = BigInt(t.replace("/", "").trim());
	else {
		let [n, a] = t.split("/");
		i = BigInt(a.trim()), r = BigInt(e) * i + BigInt(n.trim());
	}
	if (n && (i *= 100n), i === 0n) return;
	let a = (2n * r + i) / (2n * i);
	return a > j ? a : void 0;
};
function ge(e, t = le) {
	let n = {
		...le,
		...t
	}, r;
	if (typeof e == "string") r = e;
	else try {
		r = String(e);
	} catch {
		r = "";
	}
	let i, a, o, s, c, l, u, d, f = (e) => {
		let t = {
			value: e,
			input: r
		};
		return i && (t.currencyPrefix = i), a && (t.currencySuffix = a), o && (t.percentageSuffix = o), s && (t.trailingInvalid = s), c && (t.sign = c), l !== void 0 && (t.whole = l), u !== void 0 && (t.numerator = u), d !== void 0 && (t.denominator = d), t;
	}, p = (e) => n.verbose ? f(e) : e, m = (e) => o && n.percentage !== "number" ? e / 100 : e;
	if (typeof e == "symbol") return p(NaN);
	if (typeof e == "number" || typeof e == "bigint") return p(e);
	let h = NaN, g = r, _ = !0;
	for (; _;) {
		if (_ = !1, n.allowCurrency) {
			let e = A.exec(g);
			e?.[2] && (i = (i ?? "") + e[2], g = (e[1] || "") + g.slice(e[0].length), _ = !0);
			let t = de.exec(g);
			t && (a = t[1] + (a ?? ""), g = g.slice(0, -t[0].length), _ = !0);
		}
		if (!o && n.percentage) {
			let e = fe.exec(g);
			e && (o = !0, g = g.slice(0, -e[0].length), _ = !0);
		}
	}
	let v = D(g.replace(ie, (e, t) => ` ${ne[t]}`).replace(te, (e) => ee[e]).replace("⁄", "/").trim());
	if (v.length === 0) return p(NaN);
	let y = v;
	if (n.decimalSeparator === ",") {
		let e = (v.match(/,/g) || []).length;
		if (e === 1) y = v.replaceAll(".", "_").replace(",", ".");
		else if (e > 1) {
			let e = v.indexOf(","), t = v.indexOf(",", e + 1);
			y = v.substring(0, t).replaceAll(".", "_").replace(",", ".");
		} else y = v.replaceAll(".", "_");
	}
	let b = re.exec(y);
	if (!b) return n.romanNumerals ? p(m(k(v))) : p(NaN);
	let x = b[0].length - (b[7]?.length ?? 0), S = v.slice(x).trim();
	if (S && (s = S, !n.allowTrailingInvalid)) return p(NaN);
	let [, C, w, T] = b;
	(C === "-" || C === "+") && (c = C);
	let E = w.replaceAll(",", "").replaceAll("_", ""), O = T?.replaceAll(",", "").replaceAll("_", "");
	if (n.bigIntOnOverflow) {
		let e = he(E, O, !!o && n.percentage !== "number");
		if (e !== void 0) return p(C === "-" ? -e : e);
	}
	if (h = !E && O && O.startsWith(".") ? 0 : parseInt(E), !O) return h = C === "-" ? h * -1 : h, p(m(h));
	let ae = typeof n.round == "number" && Number.isFinite(n.round) ? Math.floor(Math.max(0, n.round)) : !1, oe = ae === !1 ? NaN : 10 ** ae, se = Number.isFinite(oe) ? oe : NaN, ce = (e, t) => {
		let n = Math.round(t) / se;
		return Number.isFinite(n) || !Number.isFinite(e) ? n : e;
	};
	if (O.startsWith(".") || O.startsWith("e") || O.startsWith("E")) {
		let e = parseFloat(`${h}${O}`);
		h = isNaN(se) ? e : ce(e, e * se);
	} else if (ue.test(O)) {
		let e = parseInt(E), t = parseInt(O.replace("/", ""));
		u = e, d = t, h = isNaN(se) ? e / t : ce(e / t, e * se / t);
	} else {
		let [e, t] = O.split("/").map((e) => parseInt(e));
		l = h, u = e, d = t, h += isNaN(se) ? e / t : ce(e / t, e * se / t);
	}
	return h = C === "-" ? h * -1 : h, p(m(h));
}
// node_modules/immer/dist/immer.mjs
var _e = Symbol.for("immer-nothing"), ve = Symbol.for("immer-draftable"), M = Symbol.for("immer-state");
function N(e, ...t) {
	throw Error(`[Immer] minified error nr: ${e}. Full error at: https://bit.ly/3cXEKWf`);
}
var ye = Object, be = ye.getPrototypeOf, xe = "constructor", Se = "prototype", Ce = "configurable", P = "enumerable", we = "writable", Te = "value", Ee = (e) => !!e && !!e[M];
function De(e) {
	return e ? Ae(e) || Le(e) || !!e[ve] || !!e[xe]?.[ve] || Re(e) || ze(e) : !1;
}
var Oe = ye[Se][xe].toString(), ke = /* @__PURE__ */ new WeakMap();
function Ae(e) {
	if (!e || !Be(e)) return !1;
	let t = be(e);
	if (t === null || t === ye[Se]) return !0;
	let n = ye.hasOwnProperty.call(t, xe) && t[xe];
	if (n === Object) return !0;
	if (!Ve(n)) return !1;
	let r = ke.get(n);
	return r === void 0 && (r = Function.toString.call(n), ke.set(n, r)), r === Oe;
}
function je(e, t, n = !0) {
	Me(e) === 0 ? (n ? Reflect.ownKeys(e) : ye.keys(e)).forEach((n) => {
		t(n, e[n], e);
	}) : e.forEach((n, r) => t(r, n, e));
}
function Me(e) {
	let t = e[M];
	return t ? t.type_ : Le(e) ? 1 : Re(e) ? 2 : ze(e) ? 3 : 0;
}
var Ne = (e, t, n = Me(e)) => n === 2 ? e.has(t) : ye[Se].hasOwnProperty.call(e, t), Pe = (e, t, n = Me(e)) => n === 2 ? e.get(t) : e[t], Fe = (e, t, n, r = Me(e)) => {
	r === 2 ? e.set(t, n) : r === 3 ? e.add(n) : e[t] = n;
};
function Ie(e, t) {
	return e === t ? e !== 0 || 1 / e == 1 / t : e !== e && t !== t;
}
var Le = Array.isArray, Re = (e) => e instanceof Map, ze = (e) => e instanceof Set, Be = (e) => typeof e == "object", Ve = (e) => typeof e == "function", He = (e) => typeof e == "boolean";
function Ue(e) {
	let t = +e;
	return Number.isInteger(t) && String(t) === e;
}
var We = (e) => e.copy_ || e.base_, Ge = (e) => e.modified_ ? e.copy_ : e.base_;
function Ke(e, t) {
	if (Re(e)) return new Map(e);
	if (ze(e)) return new Set(e);
	if (Le(e)) return Array[Se].slice.call(e);
	let n = Ae(e);
	if (t === !0 || t === "class_only" && !n) {
		let t = ye.getOwnPropertyDescriptors(e);
		delete t[M];
		let n = Reflect.ownKeys(t);
		for (let r = 0; r < n.length; r++) {
			let i = n[r], a = t[i];
			a[we] === !1 && (a[we] = !0, a[Ce] = !0), (a.get || a.set) && (t[i] = {
				[Ce]: !0,
				[we]: !0,
				[P]: a[P],
				[Te]: e[i]
			});
		}
		return ye.create(be(e), t);
	}
	{
		let t = be(e);
		if (t !== null && n) return { ...e };
		let r = ye.create(t);
		return ye.assign(r, e);
	}
}
function qe(e, t = !1) {
	return Xe(e) || Ee(e) || !De(e) || (Me(e) > 1 && ye.defineProperties(e, {
		set: Ye,
		add: Ye,
		clear: Ye,
		delete: Ye
	}), ye.freeze(e), t && je(e, (e, t) => {
		qe(t, !0);
	}, !1)), e;
}
function Je() {
	N(2);
}
var Ye = { [Te]: Je };
function Xe(e) {
	return e === null || !Be(e) || ye.isFrozen(e);
}
var Ze = "MapSet", Qe = "Patches", $e = "ArrayMethods", et = {};
function tt(e) {
	let t = et[e];
	return t || N(0, e), t;
}
var nt = (e) => !!et[e], rt, it = () => rt, at = (e, t) => ({
	drafts_: [],
	parent_: e,
	immer_: t,
	canAutoFreeze_: !0,
	unfinalizedDrafts_: 0,
	handledSet_: /* @__PURE__ */ new Set(),
	processedForPatches_: /* @__PURE__ */ new Set(),
	mapSetPlugin_: nt(Ze) ? tt(Ze) : void 0,
	arrayMethodsPlugin_: nt($e) ? tt($e) : void 0
});
function ot(e, t) {
	t && (e.patchPlugin_ = tt(Qe), e.patches_ = [], e.inversePatches_ = [], e.patchListener_ = t);
}
function st(e) {
	ct(e), e.drafts_.forEach(ut), e.drafts_ = null;
}
function ct(e) {
	e === rt && (rt = e.parent_);
}
var lt = (e) => rt = at(rt, e);
function ut(e) {
	let t = e[M];
	t.type_ === 0 || t.type_ === 1 ? t.revoke_() : t.revoked_ = !0;
}
function dt(e, t) {
	t.unfinalizedDrafts_ = t.drafts_.length;
	let n = t.drafts_[0];
	if (e !== void 0 && e !== n) {
		n[M].modified_ && (st(t), N(4)), De(e) && (e = ft(t, e));
		let { patchPlugin_: r } = t;
		r && r.generateReplacementPatches_(n[M].base_, e, t);
	} else e = ft(t, n);
	return pt(t, e, !0), st(t), t.patches_ && t.patchListener_(t.patches_, t.inversePatches_), e === _e ? void 0 : e;
}
function ft(e, t) {
	if (Xe(t)) return t;
	let n = t[M];
	if (!n) return xt(t, e.handledSet_, e);
	if (!ht(n, e)) return t;
	if (!n.modified_) return n.base_;
	if (!n.finalized_) {
		let { callbacks_: t } = n;
		if (t) for (; t.length > 0;) t.pop()(e);
		yt(n, e);
	}
	return n.copy_;
}
function pt(e, t, n = !1) {
	!e.parent_ && e.immer_.autoFreeze_ && e.canAutoFreeze_ && qe(t, n);
}
function mt(e) {
	e.finalized_ = !0, e.scope_.unfinalizedDrafts_--;
}
var ht = (e, t) => e.scope_ === t, gt = [];
function _t(e, t, n, r) {
	let i = We(e), a = e.type_;
	if (r !== void 0 && Pe(i, r, a) === t) {
		Fe(i, r, n, a);
		return;
	}
	if (!e.draftLocations_) {
		let t = e.draftLocations_ = /* @__PURE__ */ new Map();
		je(i, (e, n) => {
			if (Ee(n)) {
				let r = t.get(n) || [];
				r.push(e), t.set(n, r);
			}
		});
	}
	let o = e.draftLocations_.get(t) ?? gt;
	for (let e of o) Fe(i, e, n, a);
}
function vt(e, t, n) {
	e.callbacks_.push(function(r) {
		let i = t;
		if (!i || !ht(i, r)) return;
		r.mapSetPlugin_?.fixSetContents(i);
		let a = Ge(i);
		_t(e, i.draft_ ?? i, a, n), yt(i, r);
	});
}
function yt(e, t) {
	if (e.modified_ && !e.finalized_ && (e.type_ === 3 || e.type_ === 1 && e.allIndicesReassigned_ || (e.assigned_?.size ?? 0) > 0)) {
		let { patchPlugin_: n } = t;
		if (n) {
			let r = n.getPath(e);
			r && n.generatePatches_(e, r, t);
		}
		mt(e);
	}
}
function bt(e, t, n) {
	let { scope_: r } = e;
	if (Ee(n)) {
		let i = n[M];
		ht(i, r) && i.callbacks_.push(function() {
			At(e), _t(e, n, Ge(i), t);
		});
	} else De(n) && e.callbacks_.push(function() {
		let i = We(e);
		e.type_ === 3 ? i.has(n) && xt(n, r.handledSet_, r) : Pe(i, t, e.type_) === n && r.drafts_.length > 1 && (e.assigned_.get(t) ?? !1) === !0 && e.copy_ && xt(Pe(e.copy_, t, e.type_), r.handledSet_, r);
	});
}
function xt(e, t, n) {
	return !n.immer_.autoFreeze_ && n.unfinalizedDrafts_ < 1 || Ee(e) || t.has(e) || !De(e) || Xe(e) || (t.add(e), je(e, (r, i) => {
		if (Ee(i)) {
			let t = i[M];
			ht(t, n) && (Fe(e, r, Ge(t), e.type_), mt(t));
		} else De(i) && xt(i, t, n);
	})), e;
}
function St(e, t) {
	let n = Le(e), r = {
		type_: +!!n,
		scope_: t ? t.scope_ : it(),
		modified_: !1,
		finalized_: !1,
		assigned_: void 0,
		parent_: t,
		base_: e,
		draft_: null,
		copy_: null,
		revoke_: null,
		isManual_: !1,
		callbacks_: void 0
	}, i = r, a = Ct;
	n && (i = [r], a = wt);
	let { revoke: o, proxy: s } = Proxy.revocable(i, a);
	return r.draft_ = s, r.revoke_ = o, [s, r];
}
var Ct = {
	get(e, t) {
		if (t === M) return e;
		let n = e.scope_.arrayMethodsPlugin_, r = e.type_ === 1 && typeof t == "string";
		if (r && n?.isArrayOperationMethod(t)) return n.createMethodInterceptor(e, t);
		let i = We(e);
		if (!Ne(i, t, e.type_)) return Dt(e, i, t);
		let a = i[t];
		if (e.finalized_ || !De(a) || r && e.operationMethod && n?.isMutatingArrayMethod(e.operationMethod) && Ue(t)) return a;
		if (a === Tt(e.base_, t) || Et(e, t, a)) {
			At(e);
			let n = e.type_ === 1 ? +t : t, r = Mt(e.scope_, a, e, n);
			return e.copy_[n] = r;
		}
		return a;
	},
	has(e, t) {
		return t in We(e);
	},
	ownKeys(e) {
		return Reflect.ownKeys(We(e));
	},
	set(e, t, n) {
		let r = Ot(We(e), t);
		if (r?.set) return r.set.call(e.draft_, n), !0;
		if (!e.modified_) {
			let r = Tt(We(e), t), i = r?.[M];
			if (i && i.base_ === n) return e.copy_[t] = n, e.assigned_.delete(t), !0;
			if (Ie(n, r) && (n !== void 0 || Ne(e.base_, t, e.type_))) return !0;
			At(e), kt(e);
		}
		return e.copy_[t] === n && (n !== void 0 || Ne(e.copy_, t, e.type_)) || Number.isNaN(n) && Number.isNaN(e.copy_[t]) || (e.copy_[t] = n, e.assigned_.set(t, !0), bt(e, t, n)), !0;
	},
	deleteProperty(e, t) {
		return At(e), Tt(e.base_, t) !== void 0 || t in e.base_ ? (e.assigned_.set(t, !1), kt(e)) : e.assigned_.delete(t), e.copy_ && delete e.copy_[t], !0;
	},
	getOwnPropertyDescriptor(e, t) {
		let n = We(e), r = Reflect.getOwnPropertyDescriptor(n, t);
		return r && {
			[we]: !0,
			[Ce]: e.type_ !== 1 || t !== "length",
			[P]: r[P],
			[Te]: n[t]
		};
	},
	defineProperty() {
		N(11);
	},
	getPrototypeOf(e) {
		return be(e.base_);
	},
	setPrototypeOf() {
		N(12);
	}
}, wt = {};
for (let e in Ct) {
	let t = Ct[e];
	wt[e] = function() {
		let e = arguments;
		return e[0] = e[0][0], t.apply(this, e);
	};
}
wt.deleteProperty = function(e, t) {
	return wt.set.call(this, e, t, void 0);
}, wt.set = function(e, t, n) {
	return Ct.set.call(this, e[0], t, n, e[0]);
};
function Tt(e, t) {
	let n = e[M];
	return (n ? We(n) : e)[t];
}
function Et(e, t, n) {
	return e.type_ !== 1 || !e.allIndicesReassigned_ || !De(n) || n[M] ? !1 : e.baseRefs_.has(n);
}
function Dt(e, t, n) {
	let r = Ot(t, n);
	return r ? Te in r ? r[Te] : r.get?.call(e.draft_) : void 0;
}
function Ot(e, t) {
	if (!(t in e)) return;
	let n = be(e);
	for (; n;) {
		let e = Object.getOwnPropertyDescriptor(n, t);
		if (e) return e;
		n = be(n);
	}
}
function kt(e) {
	e.modified_ || (e.modified_ = !0, e.parent_ && kt(e.parent_));
}
function At(e) {
	e.copy_ ||= (e.assigned_ = /* @__PURE__ */ new Map(), Ke(e.base_, e.scope_.immer_.useStrictShallowCopy_));
}
var jt = class {
	constructor(e) {
		this.autoFreeze_ = !0, this.useStrictShallowCopy_ = !1, this.useStrictIteration_ = !1, this.produce = (e, t, n) => {
			if (Ve(e) && !Ve(t)) {
				let n = t;
				t = e;
				let r = this;
				return function(e = n, ...i) {
					return r.produce(e, (e) => t.call(this, e, ...i));
				};
			}
			Ve(t) || N(6), n !== void 0 && !Ve(n) && N(7);
			let r;
			if (De(e)) {
				let i = lt(this), a = Mt(i, e, void 0), o = !0;
				try {
					r = t(a), o = !1;
				} finally {
					o ? st(i) : ct(i);
				}
				return ot(i, n), dt(r, i);
			}
			if (!e || !Be(e)) {
				if (r = t(e), r === void 0 && (r = e), r === _e && (r = void 0), this.autoFreeze_ && qe(r, !0), n) {
					let t = [], i = [];
					tt(Qe).generateReplacementPatches_(e, r, {
						patches_: t,
						inversePatches_: i
					}), n(t, i);
				}
				return r;
			}
			N(1, e);
		}, this.produceWithPatches = (e, t) => {
			if (Ve(e)) return (t, ...n) => this.produceWithPatches(t, (t) => e(t, ...n));
			let n, r;
			return [
				this.produce(e, t, (e, t) => {
					n = e, r = t;
				}),
				n,
				r
			];
		}, He(e?.autoFreeze) && this.setAutoFreeze(e.autoFreeze);
		let t = e?.useStrictShallowCopy;
		(He(t) || t === "class_only") && this.setUseStrictShallowCopy(t), He(e?.useStrictIteration) && this.setUseStrictIteration(e.useStrictIteration);
	}
	createDraft(e) {
		De(e) || N(8), Ee(e) && (e = Nt(e));
		let t = lt(this), n = Mt(t, e, void 0);
		return n[M].isManual_ = !0, ct(t), n;
	}
	finishDraft(e, t) {
		let n = e && e[M];
		n && n.isManual_ || N(9);
		let { scope_: r } = n;
		return ot(r, t), dt(void 0, r);
	}
	setAutoFreeze(e) {
		this.autoFreeze_ = e;
	}
	setUseStrictShallowCopy(e) {
		this.useStrictShallowCopy_ = e;
	}
	setUseStrictIteration(e) {
		this.useStrictIteration_ = e;
	}
	shouldUseStrictIteration() {
		return this.useStrictIteration_;
	}
	applyPatches(e, t) {
		let n;
		for (n = t.length - 1; n >= 0; n--) {
			let r = t[n];
			if (r.path.length === 0 && r.op === "replace") {
				e = r.value;
				break;
			}
		}
		n > -1 && (t = t.slice(n + 1));
		let r = tt(Qe).applyPatches_;
		return Ee(e) ? r(e, t) : this.produce(e, (e) => r(e, t));
	}
};
function Mt(e, t, n, r) {
	let [i, a] = Re(t) ? tt(Ze).proxyMap_(t, n) : ze(t) ? tt(Ze).proxySet_(t, n) : St(t, n);
	return (n?.scope_ ?? it()).drafts_.push(i), a.callbacks_ = n?.callbacks_ ?? [], a.key_ = r, n && r !== void 0 ? vt(n, a, r) : a.callbacks_.push(function(e) {
		e.mapSetPlugin_?.fixSetContents(a);
		let { patchPlugin_: t } = e;
		a.modified_ && t && t.generatePatches_(a, [], e);
	}), i;
}
function Nt(e) {
	return Ee(e) || N(10, e), Pt(e);
}
function Pt(e) {
	if (!De(e) || Xe(e)) return e;
	let t = e[M], n, r = !0;
	if (t) {
		if (!t.modified_) return t.base_;
		t.finalized_ = !0, n = Ke(e, t.scope_.immer_.useStrictShallowCopy_), r = t.scope_.immer_.shouldUseStrictIteration();
	} else n = Ke(e, !0);
	let i = n;
	return ze(n) && (n = /* @__PURE__ */ new Set()), je(i, (e, t) => {
		Fe(n, e, Pt(t));
	}, r), t && (t.finalized_ = !1), n;
}
globalThis.Iterator?.from;
var Ft = new jt().produce, It = "------", F = {
	fields: {
		title: "Field",
		placeholderName: "~",
		placeholderLabel: It,
		placeholderGroupLabel: It
	},
	operators: {
		title: "Operator",
		placeholderName: "~",
		placeholderLabel: It,
		placeholderGroupLabel: It
	},
	values: {
		title: "Values",
		placeholderName: "~",
		placeholderLabel: It,
		placeholderGroupLabel: It
	},
	matchMode: { title: "Match mode" },
	matchThreshold: {
		title: "Match threshold",
		placeholderName: "#"
	},
	value: { title: "Value" },
	removeRule: {
		label: "⨯",
		title: "Remove rule"
	},
	removeGroup: {
		label: "⨯",
		title: "Remove group"
	},
	addRule: {
		label: "+ Rule",
		title: "Add rule"
	},
	addGroup: {
		label: "+ Group",
		title: "Add group"
	},
	combinators: { title: "Combinator" },
	notToggle: {
		label: "Not",
		title: "Invert this group"
	},
	cloneRule: {
		label: "⧉",
		title: "Clone rule"
	},
	cloneRuleGroup: {
		label: "⧉",
		title: "Clone group"
	},
	ungroupRuleGroup: {
		label: "⊟",
		title: "Ungroup"
	},
	shiftActionUp: {
		label: "˄",
		title: "Shift up"
	},
	shiftActionDown: {
		label: "˅",
		title: "Shift down"
	},
	undo: {
		label: "↶",
		title: "Undo"
	},
	redo: {
		label: "↷",
		title: "Redo"
	},
	dragHandle: {
		label: "⁞⁞",
		title: "Drag handle"
	},
	lockRule: {
		label: "🔓",
		title: "Lock rule"
	},
	lockGroup: {
		label: "🔓",
		title: "Lock group"
	},
	lockRuleDisabled: {
		label: "🔒",
		title: "Unlock rule"
	},
	lockGroupDisabled: {
		label: "🔒",
		title: "Unlock group"
	},
	muteRule: {
		label: "🔊",
		title: "Mute rule"
	},
	muteGroup: {
		label: "🔊",
		title: "Mute group"
	},
	unmuteRule: {
		label: "🔇",
		title: "Unmute rule"
	},
	unmuteGroup: {
		label: "🔇",
		title: "Unmute group"
	},
	valueSourceSelector: { title: "Value source" }
}, Lt = {
	"=": "=",
	"!=": "!=",
	"<": "<",
	">": ">",
	"<=": "<=",
	">=": ">=",
	contains: "contains",
	beginsWith: "begins with",
	endsWith: "ends with",
	doesNotContain: "does not contain",
	doesNotBeginWith: "does not begin with",
	doesNotEndWith: "does not end with",
	null: "is null",
	notNull: "is not null",
	in: "in",
	notIn: "not in",
	between: "between",
	notBetween: "not between"
}, Rt = {
	and: "AND",
	or: "OR",
	xor: "XOR"
}, zt = [
	{
		name: "=",
		value: "=",
		label: "="
	},
	{
		name: "!=",
		value: "!=",
		label: "!="
	},
	{
		name: "<",
		value: "<",
		label: "<"
	},
	{
		name: ">",
		value: ">",
		label: ">"
	},
	{
		name: "<=",
		value: "<=",
		label: "<="
	},
	{
		name: ">=",
		value: ">=",
		label: ">="
	},
	{
		name: "contains",
		value: "contains",
		label: "contains"
	},
	{
		name: "beginsWith",
		value: "beginsWith",
		label: "begins with"
	},
	{
		name: "endsWith",
		value: "endsWith",
		label: "ends with"
	},
	{
		name: "doesNotContain",
		value: "doesNotContain",
		label: "does not contain"
	},
	{
		name: "doesNotBeginWith",
		value: "doesNotBeginWith",
		label: "does not begin with"
	},
	{
		name: "doesNotEndWith",
		value: "doesNotEndWith",
		label: "does not end with"
	},
	{
		name: "null",
		value: "null",
		label: "is null"
	},
	{
		name: "notNull",
		value: "notNull",
		label: "is not null"
	},
	{
		name: "in",
		value: "in",
		label: "in"
	},
	{
		name: "notIn",
		value: "notIn",
		label: "not in"
	},
	{
		name: "between",
		value: "between",
		label: "between"
	},
	{
		name: "notBetween",
		value: "notBetween",
		label: "not between"
	}
], Bt = [{
	name: "and",
	value: "and",
	label: "AND"
}, {
	name: "or",
	value: "or",
	label: "OR"
}];
[...Bt];
var Vt = [
	{
		name: "all",
		value: "all",
		label: "all"
	},
	{
		name: "some",
		value: "some",
		label: "some"
	},
	{
		name: "none",
		value: "none",
		label: "none"
	},
	{
		name: "atLeast",
		value: "atLeast",
		label: "at least"
	},
	{
		name: "atMost",
		value: "atMost",
		label: "at most"
	},
	{
		name: "exactly",
		value: "exactly",
		label: "exactly"
	}
], Ht = {
	queryBuilder: "queryBuilder",
	ruleGroup: "ruleGroup",
	header: "ruleGroup-header",
	body: "ruleGroup-body",
	combinators: "ruleGroup-combinators",
	addRule: "ruleGroup-addRule",
	addGroup: "ruleGroup-addGroup",
	cloneRule: "rule-cloneRule",
	cloneGroup: "ruleGroup-cloneGroup",
	ungroup: "ruleGroup-ungroup",
	removeGroup: "ruleGroup-remove",
	notToggle: "ruleGroup-notToggle",
	rule: "rule",
	fields: "rule-fields",
	matchMode: "rule-matchMode",
	matchThreshold: "rule-matchThreshold",
	operators: "rule-operators",
	value: "rule-value",
	removeRule: "rule-remove",
	betweenRules: "betweenRules",
	valid: "queryBuilder-valid",
	invalid: "queryBuilder-invalid",
	shiftActions: "shiftActions",
	undoRedoActions: "undoRedoActions",
	undoAction: "undoRedoActions-undo",
	redoAction: "undoRedoActions-redo",
	dndDragging: "dndDragging",
	dndOver: "dndOver",
	dndCopy: "dndCopy",
	dndGroup: "dndGroup",
	dndDropNotAllowed: "dndDropNotAllowed",
	dndPreviewPosition: "dndPreviewPosition",
	dndHidden: "dndHidden",
	dragHandle: "queryBuilder-dragHandle",
	disabled: "queryBuilder-disabled",
	muted: "queryBuilder-muted",
	lockRule: "rule-lock",
	lockGroup: "ruleGroup-lock",
	muteRule: "rule-mute",
	muteGroup: "ruleGroup-mute",
	valueSource: "rule-valueSource",
	valueListItem: "rule-value-list-item",
	branches: "queryBuilder-branches",
	justified: "queryBuilder-justified",
	responsive: "queryBuilder-responsive",
	hasSubQuery: "rule-hasSubQuery",
	loading: "queryBuilder-loading",
	valueDateTimeRelative: "rule-value-dateTimeRelative"
}, I = {
	rule: "rule",
	ruleGroup: "rule-group",
	inlineCombinator: "inline-combinator",
	addGroup: "add-group",
	removeGroup: "remove-group",
	cloneGroup: "clone-group",
	ungroup: "ungroup",
	cloneRule: "clone-rule",
	addRule: "add-rule",
	removeRule: "remove-rule",
	combinators: "combinators",
	fields: "fields",
	operators: "operators",
	valueEditor: "value-editor",
	notToggle: "not-toggle",
	shiftActions: "shift-actions",
	undoRedoActions: "undo-redo-actions",
	undoAction: "undo-action",
	redoAction: "redo-action",
	dragHandle: "drag-handle",
	lockRule: "lock-rule",
	lockGroup: "lock-group",
	muteRule: "mute-rule",
	muteGroup: "mute-group",
	valueSourceSelector: "value-source-selector",
	matchModeEditor: "match-mode-editor"
}, Ut = {
	parentPathDisabled: "action aborted: parent path disabled",
	pathDisabled: "action aborted: path is disabled",
	queryUpdate: "query updated",
	onAddRuleFalse: "onAddRule callback returned false",
	onAddGroupFalse: "onAddGroup callback returned false",
	onGroupRuleFalse: "onGroupRule callback returned false",
	onGroupGroupFalse: "onGroupGroup callback returned false",
	onMoveRuleFalse: "onMoveRule callback returned false",
	onMoveGroupFalse: "onMoveGroup callback returned false",
	onRemoveFalse: "onRemove callback returned false",
	onUngroupFalse: "onUngroup callback returned false",
	add: "rule or group added",
	remove: "rule or group removed",
	update: "rule or group updated",
	move: "rule or group moved",
	group: "rule or group grouped with another",
	ungroup: "group replaced by its own rules"
}, Wt = [], Gt = {
	addRuleToNewGroups: !1,
	autoSelectField: !0,
	autoSelectOperator: !0,
	autoSelectValue: !1,
	debugMode: !1,
	enableDragAndDrop: !1,
	enableMountQueryChange: !0,
	listsAsArrays: !1,
	preserveQueryStateOnUnmount: !1,
	resetOnFieldChange: !0,
	resetOnOperatorChange: !1,
	showCloneButtons: !1,
	showCombinatorsBetweenRules: !1,
	showLockButtons: !1,
	showMuteButtons: !1,
	showNotToggle: !1,
	showShiftActions: !1,
	showUndoRedo: !1,
	showUngroupButtons: !1,
	suppressStandardClassnames: !1
}, Kt = (e, t = ",") => typeof e == "string" ? e.split(`\\${t}`).map((e) => e.split(t)).reduce((e, n, r) => r === 0 ? n : [
	...e.slice(0, -1),
	`${e.at(-1)}${t}${n[0]}`,
	...n.slice(1)
], []) : [], qt = (e, t = ",") => e.map((e) => `${e ?? ""}`.replaceAll(t[0], `\\${t[0]}`)).join(t), L = (e) => typeof e == "string" ? e.trim() : e, Jt = (e, { retainEmptyStrings: t } = {}) => Array.isArray(e) ? e.map(L) : typeof e == "string" ? Kt(e, ",").filter(t ? () => !0 : (e) => !/^\s*$/.test(e)).map((e) => e.trim()) : typeof e == "number" ? [e] : [];
function Yt(e) {
	var t, n, r = "";
	if (typeof e == "string" || typeof e == "number") r += e;
	else if (typeof e == "object") {
		if (Array.isArray(e)) {
			var i = e.length;
			for (t = 0; t < i; t++) e[t] && (n = Yt(e[t])) && (r && (r += " "), r += n);
		} else for (n in e) e[n] && (r && (r += " "), r += n);
	}
	return r;
}
function Xt() {
	for (var e, t, n = 0, r = "", i = arguments.length; n < i; n++) (e = arguments[n]) && (t = Yt(e)) && (r && (r += " "), r += t);
	return r;
}
// v8 ignore next
var Zt = (e) => typeof e == "string" ? e.toLowerCase() : e;
new RegExp(O.source.replace(/^\^/, String.raw`^\s*`).replace(/\$$/, String.raw`\s*$`));
var Qt = (e) => typeof e == "object" && !!e && Object.getPrototypeOf(e) === Object.prototype, R = (e) => Qt(e) && Array.isArray(e.rules), $t = (e) => R(e) && typeof e.combinator == "string", en = (e) => R(e) && e.combinator === void 0, tn = {
	shiftActions: ["shiftActions"],
	dragHandle: ["dragHandle"],
	fields: ["valueSelector", "fields"],
	matchMode: ["valueSelector", "matchMode"],
	matchThreshold: ["valueSelector", "matchThreshold"],
	operators: ["valueSelector", "operators"],
	valueSource: ["valueSelector", "valueSource"],
	value: ["value"],
	cloneRule: ["actionElement", "cloneRule"],
	lockRule: ["actionElement", "lockRule"],
	muteRule: ["actionElement", "muteRule"],
	removeRule: ["actionElement", "removeRule"],
	valueListItem: ["valueListItem"]
}, nn = {
	header: {
		sources: ["header"],
		conditions: [
			{
				key: "dndOver",
				when: (e) => e.isOver,
				standardOnly: !0
			},
			{
				key: "dndCopy",
				when: (e) => e.isOver && e.dropEffect === "copy"
			},
			{
				key: "dndDropNotAllowed",
				when: (e) => e.dropNotAllowed
			}
		]
	},
	shiftActions: ["shiftActions"],
	undoRedoActions: ["undoRedoActions"],
	undoAction: ["actionElement", "undoAction"],
	redoAction: ["actionElement", "redoAction"],
	dragHandle: ["dragHandle"],
	combinators: ["valueSelector", "combinators"],
	notToggle: ["notToggle"],
	addRule: ["actionElement", "addRule"],
	addGroup: ["actionElement", "addGroup"],
	cloneGroup: ["actionElement", "cloneGroup"],
	ungroup: ["actionElement", "ungroup"],
	lockGroup: ["actionElement", "lockGroup"],
	muteGroup: ["actionElement", "muteGroup"],
	removeGroup: ["actionElement", "removeGroup"],
	body: ["body"]
}, rn = [
	{
		key: "disabled",
		when: (e) => e.disabled
	},
	{
		key: "muted",
		when: (e) => e.muted
	},
	{
		key: "dndDragging",
		when: (e) => e.isDragging
	},
	{
		key: "dndOver",
		when: (e) => e.isOver
	},
	{
		key: "dndCopy",
		when: (e) => e.isOver && e.dropEffect === "copy"
	},
	{
		key: "dndGroup",
		when: (e) => e.isOver && e.groupItems
	},
	{
		key: "dndDropNotAllowed",
		when: (e) => e.dropNotAllowed
	},
	{
		key: "hasSubQuery",
		when: (e) => e.hasSubQuery
	}
], an = [
	{
		key: "disabled",
		when: (e) => e.disabled
	},
	{
		key: "muted",
		when: (e) => e.muted
	},
	{
		key: "dndDragging",
		when: (e) => e.isDragging
	},
	{
		key: "dndGroup",
		when: (e) => e.isOver && e.groupItems
	}
], on = [
	{
		key: "disabled",
		when: (e) => e.disabled
	},
	{
		key: "valid",
		when: (e) => typeof e.validationResult == "boolean" && e.validationResult
	},
	{
		key: "invalid",
		when: (e) => typeof e.validationResult == "boolean" && !e.validationResult
	}
], sn = (e, t, { classNames: n, suppressStandardClassnames: r }) => {
	let i = e.map((e) => [e, !!e.when(t)]);
	return [...i.filter(([e]) => !e.standardOnly).map(([e, t]) => t && n?.[e.key]), r || Object.fromEntries(i.map(([e, t]) => [Ht[e.key], t]))];
}, cn = (e, t, n, r) => {
	let { sources: i, conditions: a } = Array.isArray(t) ? { sources: t } : t;
	return Xt(r.suppressStandardClassnames || Ht[e], ...i.map((e) => r.classNames?.[e]), ...a ? sn(a, n, r) : []);
}, ln = (e, t, n) => {
	let r = {};
	for (let [i, a] of Object.entries(e)) r[i] = cn(i, a, t, n);
	return r;
}, un = (e) => ln(tn, {}, e), dn = (e, t) => cn(e, tn[e], {}, t), fn = (e) => ln(nn, e, e), pn = (e, t, n) => {
	let { classNames: r, suppressStandardClassnames: i, leadingClassNames: a = [], validationClassName: o } = n;
	return Xt(...a, i || Ht[e], r?.[e], ...sn(t, n, n), o);
}, mn = (e) => pn("rule", rn, e), hn = (e) => pn("ruleGroup", an, e), gn = (e) => pn("queryBuilder", on, e), _n = Object.keys, vn = Object.entries, yn = (e) => e === "__proto__" || e === "constructor" || e === "prototype", bn = (e) => Qt(e) && "name" in e && typeof e.name == "string", xn = (e) => Qt(e) && "value" in e && typeof e.value == "string";
function Sn(e, t, n) {
	if (typeof e == "string") return {
		...t,
		name: e,
		value: e,
		label: n?.[e] ?? e
	};
	let r = {}, i = !!t;
	return bn(e) && !xn(e) ? (r.value = e.name, i = !0) : !bn(e) && xn(e) && (r.name = e.value, i = !0), i ? Object.assign({}, t, e, r) : e;
}
function Cn(e, t, n) {
	if (!Array.isArray(e)) return [];
	let r = e;
	return On(r) ? r.map((e) => ({
		...e,
		options: e.options.map((e) => Sn(e, t, n))
	})) : r.map((e) => Sn(e, t, n));
}
function wn(e, t) {
	return Object.fromEntries(Object.entries(e).map(([e, n]) => [e, Sn(n, t)]));
}
var Tn = (e) => {
	let t = /* @__PURE__ */ new Set(), n = [];
	for (let r of e) t.has(r.value ?? r.name) || (t.add(r.value ?? r.name), n.push(r));
	return e.length === n.length ? e : n;
}, En = (e) => Array.isArray(e) && e.length > 0 && Qt(e[0]) && "options" in e[0] && Array.isArray(e[0].options), Dn = (e) => {
	let t = !1;
	if (Array.isArray(e)) for (let n of e) if (bn(n) || xn(n)) t = !0;
	else return !1;
	return t;
}, On = (e, { allowEmpty: t = !1 } = {}) => {
	let n = !1;
	if (Array.isArray(e)) for (let r of e) if (Qt(r) && "options" in r && (Dn(r.options) || t && Array.isArray(r.options) && r.options.length === 0)) n = !0;
	else return !1;
	return n;
};
function kn(e, t) {
	return (On(e, { allowEmpty: !0 }) ? e.flatMap((e) => e.options) : e).find((e) => e.value === t || e.name === t);
}
function An(e) {
	if (!Array.isArray(e) || e.length === 0) return null;
	if (On(e, { allowEmpty: !0 })) {
		for (let t of e) if (t.options.length > 0) return t.options[0].value ?? t.options[0].name;
		// v8 ignore next
		return null;
	}
	return e[0].value ?? e[0].name;
}
var jn = (e) => {
	let t = /* @__PURE__ */ new Set(), n = /* @__PURE__ */ new Set(), r = [];
	for (let i of e) if (!t.has(i.label)) {
		t.add(i.label);
		let e = [];
		for (let t of i.options) n.has(t.value ?? t.name) || (n.add(t.value ?? t.name), e.push(Sn(t)));
		r.push({
			...i,
			options: e
		});
	}
	return r;
}, Mn = (e) => {
	// v8 ignore next
	let { optionList: t, baseOption: n = {}, labelMap: r = {}, placeholder: { placeholderName: i = "~", placeholderLabel: a = It, placeholderGroupLabel: o = It } = {}, autoSelectOption: s = !0 } = e, c = {
		id: i,
		name: i,
		value: i,
		label: a
	}, l = t ?? [c], u, d = Array.isArray(l) ? Cn(l, n, r) : _n(wn(l, n)).map((e) => ({
		...l[e],
		name: e,
		value: e
	})).sort((e, t) => e.label.localeCompare(t.label));
	u = On(d) ? jn(s ? d : [{
		label: o,
		options: [c]
	}, ...d]) : Tn(s ? d : [c, ...d]);
	let f = {};
	if (!Array.isArray(l)) {
		let e = wn(l, n);
		f = s ? e : {
			...e,
			[i]: c
		};
	} else if (On(u)) for (let e of u) for (let t of e.options) f[t.value ?? 
	/* v8 ignore start -- @preserve */ t.name] = Sn(t, n);
	else for (let e of u) f[e.value ?? 
	/* v8 ignore start -- @preserve */ e.name] = Sn(e, n);
	return {
		defaultOption: c,
		optionList: u,
		optionsMap: f
	};
}, Nn = (e, t, n) => {
	let r = Sn(e), i = Sn(n);
	return r.value === i.value ? !1 : typeof r.comparator == "string" ? r[r.comparator] === i[r.comparator] : r.comparator?.(i, t) ?? 
	/* v8 ignore start -- @preserve */ !1;
}, Pn = (e, t, n) => {
	if (!e.comparator) {
		let n = (t) => (t.value ?? /* v8 ignore start -- @preserve */ t.name) !== (e.value ?? 
		/* v8 ignore start -- @preserve */ e.name);
		return On(t) ? t.map((e) => ({
			...e,
			options: e.options.filter((e) => n(e))
		})) : t.filter((e) => n(e));
	}
	return On(t) ? t.map((t) => ({
		...t,
		options: t.options.filter((t) => Nn(e, n, t))
	})).filter((e) => e.options.length > 0) : t.filter((t) => Nn(e, n, t));
}, Fn = (e, t) => t?.[e] ?? {
	name: e,
	value: e,
	label: e
}, In = (e, t, n, r) => n.inputType ?? r(e, t, { fieldData: n }), Ln = (e) => {
	let t = e?.arity;
	return typeof t == "string" && t === "unary" || typeof t == "number" && t < 2;
}, Rn = (e, t, n) => {
	let r = n(e.field, e.operator, { fieldData: t });
	return e.valueSource && !kn(r, e.valueSource) ? [...r, {
		name: e.valueSource,
		value: e.valueSource,
		label: e.valueSource
	}] : r;
}, zn = (e) => e && e.length > 0 ? e : null, Bn = (e, t, n, r) => e.valueSource === "field" ? "select" : e.valueSource === "parameter" ? n ? Zt(e.operator) === "in" || Zt(e.operator) === "notin" ? "multiselect" : "select" : "text" : r(e.field, e.operator, { fieldData: t }), Vn = (e, t, n, r, i) => {
	let a = e.valueSource === "field" ? Pn(t, n, e.operator) : e.valueSource === "parameter" ? r ?? [] : i(e.field, e.operator, { fieldData: t });
	return Dn(a) || On(a) ? Cn(a) : a;
}, Hn = (e, t, n = {}, r = e.id ?? "") => n[r] ?? (typeof t.validator == "function" ? t.validator(e) : null), Un = (e, t) => $t(e) ? e.combinator : An(t) ?? "", Wn = (e, { parseNumbers: t, bigIntOnOverflow: n } = {}) => {
	if (!t || typeof e == "bigint" || typeof e == "number") return e;
	if (t === "native") return Number.parseFloat(e);
	let r = ge(e, {
		allowTrailingInvalid: t === "enhanced",
		bigIntOnOverflow: n,
		romanNumerals: !1,
		round: !1
	});
	return typeof r == "bigint" || !Number.isNaN(r) ? r : e;
}, Gn = /* @__PURE__ */ new Set([
	"between",
	"notBetween",
	"in",
	"notIn"
]), Kn = (e) => e === "between" || e === "notBetween", qn = ({ skipHook: e, type: t, operator: n, value: r, inputType: i }) => !e && t !== "multiselect" && !Gn.has(n) && (Array.isArray(r) || i === "number" && typeof r == "string" && r.includes(",")) ? {
	reset: !0,
	value: Jt(r, { retainEmptyStrings: !0 })[0] ?? ""
} : {
	reset: !1,
	value: r
}, Jn = ({ value: e, index: t, valueAsArray: n, operator: r, values: i, listsAsArrays: a, parseNumberMethod: o }) => {
	let s = Wn(e, { parseNumbers: o }), c = t === 0 && Kn(r) && (n.length < 2 || n[1] === void 0);
	if (n[t] === s && !c) return a ? n : qt(n, ",");
	let l = [...n];
	return l[t] = s, c && (l[1] = An(i) ?? ""), a ? l : qt(l, ",");
}, Yn = (e, t) => {
	let n = Wn(e, {
		parseNumbers: t,
		bigIntOnOverflow: !0
	});
	try {
		return BigInt(n);
	} catch {
		return n;
	}
}, Xn = (e, t) => e === "bigint" || t === "in" || t === "notIn" ? "text" : e || "text", Zn = (e, { multiple: t, listsAsArrays: n } = {}) => {
	if (!t) return e;
	let r = Jt(e);
	return n ? r : qt(r, ",");
}, Qn = (e, t) => t ? Jt(e).map(String) : e, $n = ({ parseNumbers: e, inputType: t }) => {
	if (typeof e == "string") {
		let [n, r] = e.split("-");
		return r === "limited" ? t === "number" && n : n;
	}
	return e ? "strict" : !1;
}, er = (e) => {
	let { mode: t, threshold: n } = e.match ?? {};
	if (!t) return null;
	if (!R(e.value)) return !1;
	let r = Zt(t), i = r === "atleast" && n === 1 ? "some" : r === "atmost" && n === 0 ? "none" : r;
	return (i === "atleast" || i === "atmost" || i === "exactly") && (typeof n != "number" || n < 0) ? !1 : {
		mode: i,
		threshold: n
	};
}, tr = (e, t) => {
	let n = t, r = 0;
	for (; r < e.length && n && R(n);) {
		let t = n.rules[e[r]];
		n = typeof t == "string" ? null : t, r++;
	}
	return r < e.length ? null : n;
}, nr = (e, t) => {
	if (t.id === e) return t;
	for (let n of t.rules) if (typeof n != "string") {
		if (n.id === e) return n;
		if (R(n)) {
			let t = nr(e, n);
			if (t) return t;
		}
	}
	return null;
}, rr = (e, t) => {
	if (t.id === e) return [];
	let n = t.rules.findIndex((t) => typeof t != "string" && t.id === e);
	if (n >= 0) return [n];
	for (let [n, r] of Object.entries(t.rules)) if (R(r)) {
		let t = rr(e, r);
		if (Array.isArray(t)) return [Number.parseInt(n), ...t];
	}
	return null;
}, ir = (e) => e.slice(0, -1), ar = (e, t) => {
	if (e.length !== t.length) return !1;
	for (let n = 0; n < e.length; n++) if (e[n] !== t[n]) return !1;
	return !0;
}, or = (e, t) => {
	if (e.length >= t.length) return !1;
	for (let n = 0; n < e.length; n++) if (e[n] !== t[n]) return !1;
	return !0;
}, sr = (e, t) => {
	let n = [], r = ir(e), i = ir(t), a = 0;
	for (; a < r.length && a < i.length && r[a] === i[a];) n.push(i[a]), a++;
	return n;
}, cr = (e, t) => {
	let n = !!t.disabled, r = t, i = 0;
	for (; i < e.length && !n && R(r);) {
		let t = r.rules[e[i]];
		Qt(t) && (R(t) || "field" in t && t.field) && (n = !!t.disabled, r = t), i++;
	}
	return n;
}, lr = (e, t = []) => t.some((t) => ar(t, e) || or(t, e)), ur = (e, t, { disabled: n = !1, disabledPaths: r = [] } = {}) => {
	let i = [];
	for (let a = 0; a < t; a++) {
		let t = [...e, a];
		i[a] = {
			path: t,
			disabled: n || r.some((e) => ar(t, e))
		};
	}
	return i;
}, dr = (e) => ar([], e.path) ? "Query builder" : `Rule group at path ${e.path.join("-")}`, fr = globalThis.crypto, pr = () => "00-0-4-2-000".replaceAll(/[^-]/g, (e) => ((Math.random() + Math.trunc(e)) * 65536 >> Number.parseInt(e)).toString(16).padStart(4, "0"));
/* v8 ignore file -- this is fine */
// v8 ignore else
if (fr) {
	// v8 ignore else
	if (typeof fr.randomUUID == "function") pr = () => fr.randomUUID();
	else if (typeof fr.getRandomValues == "function") {
		let e = /* @__PURE__ */ new Uint32Array(32);
		pr = () => {
			fr.getRandomValues(e);
			let t = (e[0] % 16).toString(16);
			for (let n = 1; n < 32; n++) t = n === 12 ? `${t}4` : n === 16 ? `${t}${"89ab"[e[17] % 4]}` : `${t}${(e[n] % 16).toString(16)}`, (n === 7 || n === 11 || n === 15 || n === 19) && (t = `${t}-`);
			return t;
		};
	}
}
var mr = new jt({ autoFreeze: !1 }), hr = (e = !0) => e ? Ft : mr.produce, gr = {
	name: "name",
	value: "name",
	matchModes: null,
	label: "label"
}, _r = (e, t) => {
	let n = e ? Sn(e) : /* v8 ignore next -- @preserve */ gr, r = n.matchModes ?? !1;
	return !r && t && (r = t(n.value, { fieldData: n })), r === !0 ? Vt : r === !1 ? [] : Dn(r) ? Cn(r) : r?.map((e) => Vt.find((t) => t.value === Zt(e)) ?? {
		name: e,
		value: e,
		label: e
	}) ?? [];
}, vr = (e, t, n) => {
	let r = An(e);
	if (t.operator === "between" || t.operator === "notBetween") {
		let e = [r, r];
		return n ? e : qt(e.map((e) => e ?? /* v8 ignore start -- @preserve */ ""), ",");
	}
	return r;
}, yr = (e, t) => {
	let { fieldData: n, fields: r, getValueEditorType: i, getValues: a, getDefaultValue: o, getParameters: s, listsAsArrays: c } = t;
	if (n?.defaultValue !== void 0 && n.defaultValue !== null) return n.defaultValue;
	if (o) return o(e, { fieldData: n });
	let l = "", u = a(e.field, e.operator, { fieldData: n });
	if (e.valueSource === "field") {
		let t = Pn(n, r, e.operator);
		l = t.length > 0 ? vr(t, e, c) : "";
	} else if (e.valueSource === "parameter") {
		let t = s ? s(e.field, e.operator, { fieldData: n }) : null;
		l = t && t.length > 0 ? An(t) : "";
	} else if (u.length > 0) {
		let t = i(e.field, e.operator, { fieldData: n });
		t === "multiselect" ? l = c ? [] : "" : (t === "select" || t === "radio") && (l = vr(u, e, c));
	} else i(e.field, e.operator, { fieldData: n }) === "checkbox" && (l = !1);
	return l;
}, br = (e) => {
	let t = typeof e == "boolean" ? e : typeof e == "object" && e ? e.valid : null;
	return typeof t == "boolean" ? t ? Ht.valid : Ht.invalid : "";
}, xr = [{
	name: "value",
	value: "value",
	label: "value"
}], Sr = {
	name: "name",
	value: "name",
	valueSources: null,
	label: "label"
}, Cr = (e, t, n) => {
	let r = e ? Sn(e) : Sr, i = r.valueSources ?? !1;
	return typeof i == "function" && (i = i(t)), !i && n && (i = n(r.value, t, { fieldData: r })), i ? Dn(i) ? Cn(i) : i.map((e) => xr.find((t) => t.value === Zt(e)) ?? {
		name: e,
		value: e,
		label: e
	}) : xr;
}, z = (e, t, n) => {
	if (yn(e)) return;
	let r = vn(t).map(([t, [r, i]]) => [t, r ?? i ?? n?.[e]?.[t]]).filter((e) => !yn(e[0]) && !!e[1]);
	if (r.length > 0 || n) {
		let t = n?.[e] ?? {}, i = Object.assign({}, t, Object.fromEntries(r));
		return { [e]: i };
	}
}, B = (e, t) => {
	let n = "";
	for (let r = 0; r < t.length; r++) {
		let i = t[r]?.[e];
		if (!i) continue;
		let a = typeof i == "string" ? i : Xt(i);
		a && (n = n ? `${n} ${a}` : a);
	}
	return n;
}, wr = (...e) => ({
	queryBuilder: B("queryBuilder", e),
	ruleGroup: B("ruleGroup", e),
	header: B("header", e),
	body: B("body", e),
	combinators: B("combinators", e),
	addRule: B("addRule", e),
	addGroup: B("addGroup", e),
	cloneRule: B("cloneRule", e),
	cloneGroup: B("cloneGroup", e),
	ungroup: B("ungroup", e),
	removeGroup: B("removeGroup", e),
	rule: B("rule", e),
	fields: B("fields", e),
	operators: B("operators", e),
	value: B("value", e),
	removeRule: B("removeRule", e),
	notToggle: B("notToggle", e),
	shiftActions: B("shiftActions", e),
	undoRedoActions: B("undoRedoActions", e),
	undoAction: B("undoAction", e),
	redoAction: B("redoAction", e),
	dragHandle: B("dragHandle", e),
	lockRule: B("lockRule", e),
	lockGroup: B("lockGroup", e),
	muteRule: B("muteRule", e),
	muteGroup: B("muteGroup", e),
	muted: B("muted", e),
	valueSource: B("valueSource", e),
	actionElement: B("actionElement", e),
	valueSelector: B("valueSelector", e),
	betweenRules: B("betweenRules", e),
	valid: B("valid", e),
	invalid: B("invalid", e),
	dndDragging: B("dndDragging", e),
	dndOver: B("dndOver", e),
	dndCopy: B("dndCopy", e),
	dndGroup: B("dndGroup", e),
	dndDropNotAllowed: B("dndDropNotAllowed", e),
	dndPreviewPosition: B("dndPreviewPosition", e),
	dndHidden: B("dndHidden", e),
	disabled: B("disabled", e),
	valueListItem: B("valueListItem", e),
	matchMode: B("matchMode", e),
	matchThreshold: B("matchThreshold", e),
	branches: B("branches", e),
	hasSubQuery: B("hasSubQuery", e),
	loading: B("loading", e),
	valueDateTimeRelative: B("valueDateTimeRelative", e)
}), Tr = ({ field: e, fieldData: t, getOperators: n, operators: r, placeholder: i, baseOption: a, autoSelectOption: o }) => Mn({
	optionList: t?.operators ?? n?.(e, { fieldData: t }) ?? r,
	placeholder: i,
	baseOption: a,
	labelMap: Lt,
	autoSelectOption: o
}).optionList, Er = ({ field: e, fieldData: t, getDefaultOperator: n, getOperators: r }) => t?.defaultOperator ? t.defaultOperator : n ? typeof n == "function" ? n(e, { fieldData: t }) : n : An(r(e, { fieldData: t })) ?? "", Dr = ({ field: e, operator: t, fieldData: n, getValueEditorType: r }) => n?.valueEditorType ? typeof n.valueEditorType == "function" ? n.valueEditorType(t) : n.valueEditorType : r?.(e, t, { fieldData: n }) ?? "text", Or = ({ field: e, operator: t, fieldData: n, getValues: r, placeholder: i, baseOption: a, autoSelectOption: o }) => Mn({
	optionList: n?.values ?? r?.(e, t, { fieldData: n }) ?? [],
	placeholder: i,
	baseOption: a,
	autoSelectOption: o
}).optionList, kr = (e, t) => e === !1 ? !1 : e ? !0 : t !== !1, Ar = (e, t) => e ? !0 : e !== !1 && !!t, jr = (e, t, n, r) => r ? t ?? n : e ? kr(t, n) : Ar(t, n), Mr = (e = {}, t = {}, n) => vn(Gt).reduce((r, [i, a]) => (r[i] = jr(a, e[i], t[i], !n), r), {}), Nr = (e, { idGenerator: t = pr } = {}) => {
	let n = !e.id, r = er(e);
	return !n && !r ? e : {
		...e,
		...n && { id: t() },
		...r && { value: Pr(e.value, { idGenerator: t }) }
	};
}, Pr = (e, { idGenerator: t = pr } = {}) => {
	let n = !e.id, r = !1, i = [];
	for (let n = 0; n < e.rules.length; n++) {
		let a = e.rules[n];
		if (typeof a == "string") i.push(a);
		else {
			let e = R(a) ? Pr(a, { idGenerator: t }) : Nr(a, { idGenerator: t });
			i.push(e), e !== a && (r = !0);
		}
	}
	return !n && !r ? e : {
		...e,
		...n && { id: t() },
		rules: i
	};
}, Fr = (e, { idGenerator: t = pr } = {}) => R(e) ? Pr(e, { idGenerator: t }) : Nr(e, { idGenerator: t }), Ir = (e, t) => {
	let n = e.query ?? e.storeQuery ?? e.defaultQuery ?? e.fallbackQuery;
	return n.id ? n : Pr(n, t);
}, Lr = (e, { idGenerator: t = pr } = {}) => structuredClone({
	...e,
	id: t()
}), Rr = (e, { idGenerator: t = pr } = {}) => {
	if (!Qt(e)) return e;
	if (!R(e)) return structuredClone({
		...e,
		id: t()
	});
	let n = {
		...e,
		id: t()
	};
	return Array.isArray(n.rules) && (n.rules = e.rules.map((e) => typeof e == "string" ? e : R(e) ? Rr(e, { idGenerator: t }) : Lr(e, { idGenerator: t }))), n;
}, zr = (e, t, n = {}, { asParent: r = !1 } = {}) => {
	if (n.queryDisabled) return r ? "parent-disabled" : "target-disabled";
	if (!n.respectDisabled || t === void 0) return null;
	let i = Array.isArray(t) ? t : rr(t, e);
	return i && (cr(i, e) || lr(i, n.disabledPaths)) ? r ? "parent-disabled" : "target-disabled" : null;
}, Br = (e, { maxLevels: t = Infinity } = {}) => !!e && e.length >= t, Vr = (e, t, n, r = {}) => hr(r.freeze)(e, (e) => Hr(e, t, n, r)), Hr = (e, t, n, r = {}) => {
	let { combinators: i = Bt, combinatorPreceding: a, idGenerator: o = pr, onAbort: s } = r, c = Array.isArray(n) ? tr(n, e) : nr(n, e);
	if (!c) return s?.({
		reason: "parent-not-found",
		operation: "add",
		pathOrID: n
	}), e;
	if (!R(c)) return s?.({
		reason: "parent-not-a-group",
		operation: "add",
		pathOrID: n
	}), e;
	let l = Array.isArray(n) ? n : rr(n, e), u = zr(e, l, r, { asParent: !0 });
	if (u) return s?.({
		reason: u,
		operation: "add",
		pathOrID: n
	}), e;
	if (R(t) && Br(l, r)) return s?.({
		reason: "max-levels-exceeded",
		operation: "add",
		pathOrID: n
	}), e;
	if (en(c) && c.rules.length > 0) {
		let e = c.rules.at(-2);
		c.rules.push(a ?? (typeof e == "string" ? e : An(i)));
	}
	return c.rules.push(Fr(t, { idGenerator: o })), e;
}, Ur = {
	field: 0,
	operator: 1,
	valueSource: 2,
	value: 4
}, Wr = (e) => e.toSorted((e, t) => (Ur[e[0]] ?? 3) - (Ur[t[0]] ?? 3)), Gr = (e, t, n, r) => {
	if (typeof e == "string") return {
		entries: [[e, t]],
		pathOrID: n,
		options: r ?? {}
	};
	if (Array.isArray(e)) {
		let i = t;
		return {
			entries: Wr(e.map((e, t) => [e, i[t]])),
			pathOrID: n,
			options: r ?? {}
		};
	}
	return {
		entries: Wr(Object.entries(e)),
		pathOrID: t,
		options: n ?? {}
	};
}, Kr = (e, t, n, r) => (typeof e == "string" || Array.isArray(e) ? r : n) ?? {}, qr = (e, t, n, r, i) => {
	let { entries: a, pathOrID: o, options: s } = Gr(t, n, r, i);
	for (let [t, n] of a) Yr(e, t, n, o, s);
	return e;
}, Jr = ((e, t, n, r, i) => hr(Kr(t, n, r, i).freeze)(e, (e) => {
	qr(e, t, n, r, i);
})), Yr = (e, t, n, r, i = {}) => {
	let { resetOnFieldChange: a = !0, resetOnOperatorChange: o = !1, getRuleDefaultOperator: s = () => "=", getValueSources: c = () => ["value"], getRuleDefaultValue: l = () => "", getMatchModes: u = () => [], onAbort: d } = i, f = a, p = Array.isArray(r) ? r : rr(r, e);
	if (!p) return d?.({
		reason: "target-not-found",
		operation: "update",
		pathOrID: r
	}), e;
	let m = zr(e, p, t === "disabled" ? { queryDisabled: i.queryDisabled } : i);
	if (m) return d?.({
		reason: m,
		operation: "update",
		pathOrID: r
	}), e;
	if (t === "combinator" && !$t(e)) {
		let t = tr(ir(p), e);
		if (!t || !R(t)) return d?.({
			reason: "target-not-found",
			operation: "update",
			pathOrID: r
		}), e;
		let i = t.rules;
		return p.at(-1) % 2 == 1 ? i[p.at(-1)] === n ? d?.({
			reason: "no-change",
			operation: "update",
			pathOrID: r
		}) : i[p.at(-1)] = n : d?.({
			reason: "not-a-combinator-slot",
			operation: "update",
			pathOrID: r
		}), e;
	}
	let h = tr(p, e);
	if (!h) return d?.({
		reason: "target-not-found",
		operation: "update",
		pathOrID: r
	}), e;
	let g = R(h);
	if (h[t] === n) return d?.({
		reason: "no-change",
		operation: "update",
		pathOrID: r
	}), e;
	if (t !== "valueSource" && (h[t] = n), g) return e;
	let _ = !1, v = !1;
	if (t === "field") {
		let e = u(h.field), t = u(n);
		if (t.length === 0) delete h.match;
		else {
			let e = h.match?.mode && kn(t, h.match.mode) ? null : An(t);
			e && (h.match = {
				mode: e,
				threshold: 1
			});
		}
		(e.length > 0 || t.length > 0) && (f = !0);
	}
	f && t === "field" && (h.operator = s(n), _ = !0, v = !0), o && t === "operator" && (_ = !0, v = !0);
	let y = An(Cr({
		name: h.field,
		value: h.field,
		label: ""
	}, h.operator, c));
	return (_ && h.valueSource && y !== h.valueSource || t === "valueSource" && n !== h.valueSource) && (v = !!h.valueSource || !h.valueSource && n !== y, h.valueSource = _ ? y : n), v && (h.value = l(h)), e;
}, Xr = (e, t, n = {}) => hr(n.freeze)(e, (e) => Zr(e, t, n)), Zr = (e, t, n = {}) => {
	let { onAbort: r } = n, i = Array.isArray(t) ? t : rr(t, e);
	if (!i) return r?.({
		reason: "target-not-found",
		operation: "remove",
		pathOrID: t
	}), e;
	if (i.length === 0) return r?.({
		reason: "root-not-allowed",
		operation: "remove",
		pathOrID: t
	}), e;
	let a = zr(e, i, n);
	if (a) return r?.({
		reason: a,
		operation: "remove",
		pathOrID: t
	}), e;
	if (!tr(i, e)) return r?.({
		reason: "target-not-found",
		operation: "remove",
		pathOrID: t
	}), e;
	let o = i.at(-1), s = tr(ir(i), e);
	if (!$t(s) && s.rules.length > 1) {
		let e = o === 0 ? 0 : o - 1;
		s.rules.splice(e, 2);
	} else s.rules.splice(o, 1);
	return e;
}, Qr = (e, t, n = {}) => hr(n.freeze)(e, (e) => $r(e, t, n)), $r = (e, t, n = {}) => {
	let { onAbort: r } = n, i = Array.isArray(t) ? t : rr(t, e);
	if (!i) return r?.({
		reason: "target-not-found",
		operation: "ungroup",
		pathOrID: t
	}), e;
	if (i.length === 0) return r?.({
		reason: "root-not-allowed",
		operation: "ungroup",
		pathOrID: t
	}), e;
	let a = zr(e, i, n);
	if (a) return r?.({
		reason: a,
		operation: "ungroup",
		pathOrID: t
	}), e;
	let o = tr(i, e);
	if (!o) return r?.({
		reason: "target-not-found",
		operation: "ungroup",
		pathOrID: t
	}), e;
	if (!R(o)) return r?.({
		reason: "target-not-a-group",
		operation: "ungroup",
		pathOrID: t
	}), e;
	let s = i.at(-1), c = tr(ir(i), e);
	if (o.rules.length === 0) {
		if (!$t(c) && c.rules.length > 1) {
			let e = s === 0 ? 0 : s - 1;
			c.rules.splice(e, 2);
		} else c.rules.splice(s, 1);
		return e;
	}
	return c.rules.splice(s, 1, ...o.rules), e;
}, ei = (e, t, n) => {
	if (Array.isArray(n)) return n;
	let r = en(e);
	if (n === "up") {
		if (ar(t, [0])) return t;
		if (t.at(-1) === 0) {
			let e = ir(t);
			return [...ir(e), Math.max(0, e.at(-1) - +!!r)];
		}
		{
			let n = [...ir(t), Math.max(0, t.at(-1) - (r ? 2 : 1))], i = tr(n, e);
			return R(i) ? [...n, i.rules.length] : [...ir(t), Math.max(0, t.at(-1) - (r ? 3 : 1))];
		}
	}
	if (n === "down") {
		if (ar([e.rules.length - 1], t)) return t;
		if (t.at(-1) === tr(ir(t), e).rules.length - 1) {
			let e = ir(t);
			return [...ir(e), e.at(-1) + 1];
		}
		{
			let n = [...ir(t), t.at(-1) + (r ? 2 : 1)];
			return R(tr(n, e)) ? [...n, 0] : [...ir(t), t.at(-1) + (r ? 3 : 2)];
		}
	}
	return t;
}, ti = (e, t, n, r = {}) => hr(r.freeze)(e, (e) => ni(e, t, n, r)), ni = (e, t, n, r = {}) => {
	let { clone: i = !1, combinators: a = Bt, idGenerator: o = pr, onAbort: s } = r, c = Array.isArray(t) ? t : rr(t, e);
	if (!c) return s?.({
		reason: "target-not-found",
		operation: "move",
		pathOrID: t
	}), e;
	let l = tr(c, e);
	if (!l) return s?.({
		reason: "target-not-found",
		operation: "move",
		pathOrID: t
	}), e;
	let u = ei(e, c, n);
	if (c.length === 0) return s?.({
		reason: "root-not-allowed",
		operation: "move",
		pathOrID: t
	}), e;
	let d = zr(e, c, r);
	if (d) return s?.({
		reason: d,
		operation: "move",
		pathOrID: t
	}), e;
	if (ar(c, u)) return s?.({
		reason: "same-location",
		operation: "move",
		pathOrID: t
	}), e;
	if (!tr(ir(u), e) || !i && or(c, u)) return s?.({
		reason: "destination-not-found",
		operation: "move",
		pathOrID: n
	}), e;
	let f = i ? Rr(Ee(l) ? Nt(l) : l, { idGenerator: o }) : l, p = en(e), m = tr(ir(c), e), h = c.at(-1), g = p && h > 0 ? m.rules[h - 1] : null, _ = p && h < m.rules.length - 1 ? m.rules[h + 1] : null;
	if (!i) {
		let e = p ? Math.max(0, h - 1) : h, t = p ? 2 : 1;
		m.rules.splice(e, t);
	}
	let v = [...u];
	p && v.at(-1) % 2 == 1 && (v[v.length - 1] += 1);
	let y = sr(c, u);
	!i && c.length === y.length + 1 && v[y.length] > c[y.length] && (v[y.length] -= p ? 2 : 1);
	let b = tr(ir(v), e), x = v.at(-1), S = p && x > 0 ? x - 1 : x, C = (...e) => b.rules.splice(S, 0, ...e);
	return b.rules.length === 0 || !p ? C(f) : x === 0 ? h === 0 && _ ? C(f, _) : C(f, b.rules[1] ?? g ?? An(a)) : C(g || (b.rules[S - 2] ?? _ ?? An(a)), f), e;
}, ri = (e, t, n, r = {}) => hr(r.freeze)(e, (e) => ii(e, t, n, r)), ii = (e, t, n, r = {}) => {
	let { clone: i = !1, combinators: a = Bt, idGenerator: o = pr, onAbort: s } = r, c = Array.isArray(t) ? t : rr(t, e), l = Array.isArray(n) ? n : rr(n, e);
	if (!c) return s?.({
		reason: "target-not-found",
		operation: "group",
		pathOrID: t
	}), e;
	if (!l) return s?.({
		reason: "target-not-found",
		operation: "group",
		pathOrID: n
	}), e;
	let u = ei(e, c, l);
	if (c.length === 0) return s?.({
		reason: "root-not-allowed",
		operation: "group",
		pathOrID: t
	}), e;
	let d = zr(e, c, r);
	if (d) return s?.({
		reason: d,
		operation: "group",
		pathOrID: t
	}), e;
	if (ar(c, u)) return s?.({
		reason: "same-location",
		operation: "group",
		pathOrID: t
	}), e;
	if (!tr(ir(u), e) || !i && or(c, u)) return s?.({
		reason: "destination-not-found",
		operation: "group",
		pathOrID: n
	}), e;
	let f = tr(c, e), p = tr(l, e);
	if (!f) return s?.({
		reason: "target-not-found",
		operation: "group",
		pathOrID: t
	}), e;
	if (!p) return s?.({
		reason: "target-not-found",
		operation: "group",
		pathOrID: n
	}), e;
	let m = i ? Rr(Ee(f) ? Nt(f) : f, { idGenerator: o }) : f, h = en(e), g = tr(ir(c), e), _ = c.at(-1);
	if (!i) {
		let e = h ? Math.max(0, _ - 1) : _, t = h ? 2 : 1;
		g.rules.splice(e, t);
	}
	let v = [...u], y = sr(c, u);
	!i && c.length === y.length + 1 && u[y.length] > c[y.length] && (v[y.length] -= h ? 2 : 1);
	let b = tr(ir(v), e), x = v.at(-1);
	return b.rules.splice(x, 1, Fr(h ? { rules: [
		p,
		An(a),
		m
	] } : {
		combinator: An(a),
		rules: [p, m]
	}, { idGenerator: o })), e;
}, ai = (e = {}) => {
	let { qbId: t, combinators: n, idGenerator: r, maxLevels: i = Infinity, queryDisabled: a, respectDisabled: o = !0, disabledPaths: s, resetOnFieldChange: c, resetOnOperatorChange: l, getRuleDefaultOperator: u, getValueSources: d, getRuleDefaultValue: f, getMatchModes: p, freeze: m, onAddRule: h, onAddGroup: g, onRemove: _, onMoveRule: v, onMoveGroup: y, onGroupRule: b, onGroupGroup: x, onUngroup: S, onLog: C } = e, w = (e) => C?.({
		qbId: t,
		...e
	}), T = {
		respectDisabled: o,
		queryDisabled: a,
		disabledPaths: s
	}, E = (e, t, n = !1) => !!zr(e, t, T, { asParent: n });
	return {
		addRule: (e, t, i, a) => {
			if (E(e, i, !0)) {
				w({
					type: Ut.parentPathDisabled,
					rule: t,
					parentPath: i,
					query: e
				});
				return;
			}
			let o = !h || h(t, i, e, a);
			if (!o) {
				w({
					type: Ut.onAddRuleFalse,
					rule: t,
					parentPath: i,
					query: e
				});
				return;
			}
			let s = o === !0 ? t : o, c = Vr(e, s, i, {
				combinators: n,
				combinatorPreceding: s.combinatorPreceding,
				idGenerator: r,
				freeze: m
			});
			return w({
				type: Ut.add,
				query: e,
				newQuery: c,
				newRule: s,
				parentPath: i
			}), c;
		},
		addGroup: (e, t, a, o) => {
			if (a.length >= i) return;
			if (E(e, a, !0)) {
				w({
					type: Ut.parentPathDisabled,
					ruleGroup: t,
					parentPath: a,
					query: e
				});
				return;
			}
			let s = !g || g(t, a, e, o);
			if (!s) {
				w({
					type: Ut.onAddGroupFalse,
					ruleGroup: t,
					parentPath: a,
					query: e
				});
				return;
			}
			let c = s === !0 ? t : s, l = Vr(e, c, a, {
				combinators: n,
				combinatorPreceding: c.combinatorPreceding ?? void 0,
				idGenerator: r,
				freeze: m
			});
			return w({
				type: Ut.add,
				query: e,
				newQuery: l,
				newGroup: c,
				parentPath: a
			}), l;
		},
		propChange: (e, t, n, r) => {
			if (zr(e, r, t === "disabled" ? { queryDisabled: a } : T)) {
				w({
					type: Ut.pathDisabled,
					path: r,
					prop: t,
					value: n,
					query: e
				});
				return;
			}
			let i = Jr(e, t, n, r, {
				resetOnFieldChange: c,
				resetOnOperatorChange: l,
				getRuleDefaultOperator: u,
				getValueSources: d,
				getRuleDefaultValue: f,
				getMatchModes: p,
				freeze: m
			});
			return w({
				type: Ut.update,
				query: e,
				newQuery: i,
				prop: t,
				value: n,
				path: r
			}), i;
		},
		removeRuleOrGroup: (e, t, n) => {
			if (E(e, t)) {
				w({
					type: Ut.pathDisabled,
					path: t,
					query: e
				});
				return;
			}
			let r = tr(t, e);
			/* v8 ignore next -- @preserve */
			if (!r) return;
			if (_ && !_(r, t, e, n)) {
				w({
					type: Ut.onRemoveFalse,
					ruleOrGroup: r,
					path: t,
					query: e
				});
				return;
			}
			let i = Xr(e, t, { freeze: m });
			return w({
				type: Ut.remove,
				query: e,
				newQuery: i,
				path: t,
				ruleOrGroup: r
			}), i;
		},
		moveRule: (e, t, i, a, o) => {
			if (E(e, t)) {
				w({
					type: Ut.pathDisabled,
					oldPath: t,
					newPath: i,
					query: e
				});
				return;
			}
			let s = tr(t, e);
			if (!s) return;
			let c = ti(e, t, i, {
				clone: a,
				combinators: n,
				idGenerator: r,
				freeze: m
			}), l = R(s), u = l ? y : v, d = !u || u(s, t, i, e, c, {
				clone: a,
				combinators: n
			}, o);
			if (!d) {
				w({
					type: l ? Ut.onMoveGroupFalse : Ut.onMoveRuleFalse,
					ruleOrGroup: s,
					oldPath: t,
					newPath: i,
					clone: a,
					query: e,
					nextQuery: c
				});
				return;
			}
			let f = R(d) ? d : c;
			return w({
				type: Ut.move,
				query: e,
				newQuery: f,
				oldPath: t,
				newPath: i,
				clone: a
			}), f;
		},
		groupRule: (e, t, i, a, o) => {
			if (E(e, t)) {
				w({
					type: Ut.pathDisabled,
					sourcePath: t,
					targetPath: i,
					query: e
				});
				return;
			}
			let s = tr(t, e);
			if (!s) return;
			let c = ri(e, t, i, {
				clone: a,
				combinators: n,
				idGenerator: r,
				freeze: m
			}), l = R(s), u = l ? x : b, d = !u || u(s, t, i, e, c, {
				clone: a,
				combinators: n
			}, o);
			if (!d) {
				w({
					type: l ? Ut.onGroupGroupFalse : Ut.onGroupRuleFalse,
					ruleOrGroup: s,
					sourcePath: t,
					targetPath: i,
					clone: a,
					query: e,
					nextQuery: c
				});
				return;
			}
			let f = R(d) ? d : c;
			return w({
				type: Ut.group,
				query: e,
				newQuery: f,
				sourcePath: t,
				targetPath: i,
				clone: a
			}), f;
		},
		ungroupRuleGroup: (e, t, n) => {
			if (E(e, t)) {
				w({
					type: Ut.pathDisabled,
					path: t,
					query: e
				});
				return;
			}
			let r = tr(t, e);
			if (t.length === 0 || !R(r)) return;
			let i = Qr(e, t, { freeze: m }), a = !S || S(r, t, e, i, n);
			if (!a) {
				w({
					type: Ut.onUngroupFalse,
					ruleGroup: r,
					path: t,
					query: e,
					nextQuery: i
				});
				return;
			}
			let o = R(a) ? a : i;
			return w({
				type: Ut.ungroup,
				query: e,
				newQuery: o,
				path: t,
				ruleGroup: r
			}), o;
		}
	};
}, oi = ({ fields: e, getDefaultField: t, getRuleDefaultOperator: n, getValueSources: r, getMatchModes: i, getRuleDefaultValue: a, idGenerator: o = pr }) => {
	let s = An(e) ?? "";
	if (t) {
		if (typeof t == "function") {
			let n = t(e);
			n && (s = n);
		} else s = t;
	}
	let c = kn(e, s), l = n(s), u = An(r(s, l, { fieldData: c })) ?? "value", d = An(i(s, { fieldData: c })), f = {
		id: o(),
		field: s,
		operator: l,
		valueSource: u,
		value: "",
		...d ? { match: {
			mode: d,
			threshold: 1
		} } : null
	};
	return {
		...f,
		value: a(f)
	};
}, si = ({ combinators: e, addRuleToNewGroups: t, createRule: n, idGenerator: r = pr }, i) => {
	let a = r(), o = t ? [n()] : [];
	return i ? {
		id: a,
		rules: o,
		not: !1
	} : {
		id: a,
		rules: o,
		combinator: An(e) ?? "",
		not: !1
	};
};
qe({
	query: !0,
	config: !1
}), qe({
	query: !1,
	config: !0
}), qe({
	query: !0,
	config: !0
});
// node_modules/redux/dist/redux.mjs
function ci(e) {
	return `Minified Redux error #${e}; visit https://redux.js.org/Errors?code=${e} for the full message or use the non-minified dev environment for full errors. `;
}
var li = typeof Symbol == "function" && Symbol.observable || "@@observable", ui = () => Math.random().toString(36).substring(7).split("").join("."), di = {
	INIT: `@@redux/INIT${/* @__PURE__ */ ui()}`,
	REPLACE: `@@redux/REPLACE${/* @__PURE__ */ ui()}`,
	PROBE_UNKNOWN_ACTION: () => `@@redux/PROBE_UNKNOWN_ACTION${ui()}`
};
function fi(e) {
	if (typeof e != "object" || !e) return !1;
	let t = e;
	for (; Object.getPrototypeOf(t) !== null;) t = Object.getPrototypeOf(t);
	return Object.getPrototypeOf(e) === t || Object.getPrototypeOf(e) === null;
}
function pi(e, t, n) {
	if (typeof e != "function") throw Error(ci(2));
	if (typeof t == "function" && typeof n == "function" || typeof n == "function" && typeof arguments[3] == "function") throw Error(ci(0));
	if (typeof t == "function" && n === void 0 && (n = t, t = void 0), n !== void 0) {
		if (typeof n != "function") throw Error(ci(1));
		return n(pi)(e, t);
	}
	let r = e, i = t, a = /* @__PURE__ */ new Map(), o = a, s = 0, c = !1;
	function l() {
		o === a && (o = /* @__PURE__ */ new Map(), a.forEach((e, t) => {
			o.set(t, e);
		}));
	}
	function u() {
		if (c) throw Error(ci(3));
		return i;
	}
	function d(e) {
		if (typeof e != "function") throw Error(ci(4));
		if (c) throw Error(ci(5));
		let t = !0;
		l();
		let n = s++;
		return o.set(n, e), function() {
			if (t) {
				if (c) throw Error(ci(6));
				t = !1, l(), o.delete(n), a = null;
			}
		};
	}
	function f(e) {
		if (!fi(e)) throw Error(ci(7));
		if (e.type === void 0) throw Error(ci(8));
		if (typeof e.type != "string") throw Error(ci(17));
		if (c) throw Error(ci(9));
		try {
			c = !0, i = r(i, e);
		} finally {
			c = !1;
		}
		return (a = o).forEach((e) => {
			e();
		}), e;
	}
	function p(e) {
		if (typeof e != "function") throw Error(ci(10));
		r = e, f({ type: di.REPLACE });
	}
	function m() {
		let e = d;
		return {
			subscribe(t) {
				if (typeof t != "object" || !t) throw Error(ci(11));
				function n() {
					let e = t;
					e.next && e.next(u());
				}
				return n(), { unsubscribe: e(n) };
			},
			[li]() {
				return this;
			}
		};
	}
	return f({ type: di.INIT }), {
		dispatch: f,
		subscribe: d,
		getState: u,
		replaceReducer: p,
		[li]: m
	};
}
function mi(e) {
	Object.keys(e).forEach((t) => {
		let n = e[t];
		if (n(void 0, { type: di.INIT }) === void 0) throw Error(ci(12));
		if (n(void 0, { type: di.PROBE_UNKNOWN_ACTION() }) === void 0) throw Error(ci(13));
	});
}
function hi(e) {
	let t = Object.keys(e), n = {};
	for (let r = 0; r < t.length; r++) {
		let i = t[r];
		typeof e[i] == "function" && (n[i] = e[i]);
	}
	let r = Object.keys(n), i;
	try {
		mi(n);
	} catch (e) {
		i = e;
	}
	return function(e = {}, t) {
		if (i) throw i;
		let a = !1, o = {};
		for (let i = 0; i < r.length; i++) {
			let s = r[i], c = n[s], l = e[s], u = c(l, t);
			if (u === void 0) throw t && t.type, Error(ci(14));
			o[s] = u, a ||= u !== l;
		}
		return a ||= r.length !== Object.keys(e).length, a ? o : e;
	};
}
function gi(...e) {
	return e.length === 0 ? (e) => e : e.length === 1 ? e[0] : e.reduce((e, t) => (...n) => e(t(...n)));
}
function _i(...e) {
	return (t) => (n, r) => {
		let i = t(n, r), a = () => {
			throw Error(ci(15));
		}, o = {
			getState: i.getState,
			dispatch: (e, ...t) => a(e, ...t)
		};
		return a = gi(...e.map((e) => e(o)))(i.dispatch), {
			...i,
			dispatch: a
		};
	};
}
function vi(e) {
	return fi(e) && "type" in e && typeof e.type == "string";
}
// node_modules/redux-thunk/dist/redux-thunk.mjs
function yi(e) {
	return ({ dispatch: t, getState: n }) => (r) => (i) => typeof i == "function" ? i(t, n, e) : r(i);
}
var bi = yi(), xi = yi, Si = typeof window < "u" && window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ ? window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ : function() {
	if (arguments.length !== 0) return typeof arguments[0] == "object" ? gi : gi.apply(null, arguments);
};
typeof window < "u" && window.__REDUX_DEVTOOLS_EXTENSION__ && window.__REDUX_DEVTOOLS_EXTENSION__;
function Ci(e, t) {
	function n(...n) {
		if (t) {
			let r = t(...n);
			if (!r) throw Error(oa(0));
			return {
				type: e,
				payload: r.payload,
				..."meta" in r && { meta: r.meta },
				..."error" in r && { error: r.error }
			};
		}
		return {
			type: e,
			payload: n[0]
		};
	}
	return n.toString = () => `${e}`, n.type = e, n.match = (t) => t != null && t.type === e && vi(t), n;
}
var wi = class e extends Array {
	constructor(...t) {
		super(...t), Object.setPrototypeOf(this, e.prototype);
	}
	static get [Symbol.species]() {
		return e;
	}
	concat(...e) {
		return super.concat.apply(this, e);
	}
	prepend(...t) {
		return t.length === 1 && Array.isArray(t[0]) ? new e(...t[0].concat(this)) : new e(...t.concat(this));
	}
};
function Ti(e) {
	return De(e) ? Ft(e, () => {}) : e;
}
function Ei(e, t, n) {
	return e.has(t) ? e.get(t) : e.set(t, n(t)).get(t);
}
function Di(e) {
	return typeof e == "boolean";
}
var Oi = () => function(e) {
	let { thunk: t = !0, immutableCheck: n = !0, serializableCheck: r = !0, actionCreatorCheck: i = !0 } = e ?? {}, a = new wi();
	return t && (Di(t) ? a.push(bi) : a.push(xi(t.extraArgument))), a;
}, ki = "RTK_autoBatch", Ai = (e) => (t) => {
	setTimeout(t, e);
}, ji = (e, t, n) => (r) => {
	let i = !1, a, o, s = () => {
		i || (i = !0, t?.(a), clearTimeout(o), r());
	};
	a = e(s), o = setTimeout(s, n);
}, Mi = (e = { type: "raf" }) => (t) => (...n) => {
	let r = t(...n), i = !0, a = !1, o = !1, s = /* @__PURE__ */ new Set(), c = e.type === "tick" ? queueMicrotask : e.type === "raf" ? typeof window < "u" && window.requestAnimationFrame ? ji(window.requestAnimationFrame, window.cancelAnimationFrame, 100) : Ai(10) : e.type === "callback" ? e.queueNotification : Ai(e.timeout), l = () => {
		o = !1, a && (a = !1, s.forEach((e) => e()));
	};
	return Object.assign({}, r, {
		subscribe(e) {
			let t = r.subscribe(() => i && e());
			return s.add(e), () => {
				t(), s.delete(e);
			};
		},
		dispatch(e) {
			try {
				return i = !e?.meta?.[ki], a = !i, a && (o || (o = !0, c(l))), r.dispatch(e);
			} finally {
				i = !0;
			}
		}
	});
}, Ni = (e) => function(t) {
	let { autoBatch: n = !0 } = t ?? {}, r = new wi(e);
	return n && r.push(Mi(typeof n == "object" ? n : void 0)), r;
};
function Pi(e) {
	let t = Oi(), { reducer: n = void 0, middleware: r, devTools: i = !0, duplicateMiddlewareCheck: a = !0, preloadedState: o = void 0, enhancers: s = void 0 } = e || {}, c;
	if (typeof n == "function") c = n;
	else if (fi(n)) c = hi(n);
	else throw Error(oa(1));
	let l;
	l = typeof r == "function" ? r(t) : t();
	let u = gi;
	i && (u = Si({
		trace: !1,
		...typeof i == "object" && i
	}));
	let d = Ni(_i(...l)), f = typeof s == "function" ? s(d) : d(), p = u(...f);
	return pi(c, o, p);
}
function Fi(e) {
	let t = {}, n = [], r, i = {
		addCase(e, n) {
			let r = typeof e == "string" ? e : e.type;
			if (!r) throw Error(oa(28));
			if (r in t) throw Error(oa(29));
			return t[r] = n, i;
		},
		addAsyncThunk(e, r) {
			return r.pending && (t[e.pending.type] = r.pending), r.rejected && (t[e.rejected.type] = r.rejected), r.fulfilled && (t[e.fulfilled.type] = r.fulfilled), r.settled && n.push({
				matcher: e.settled,
				reducer: r.settled
			}), i;
		},
		addMatcher(e, t) {
			return n.push({
				matcher: e,
				reducer: t
			}), i;
		},
		addDefaultCase(e) {
			return r = e, i;
		}
	};
	return e(i), [
		t,
		n,
		r
	];
}
function Ii(e) {
	return typeof e == "function";
}
function Li(e, t) {
	let [n, r, i] = Fi(t), a;
	if (Ii(e)) a = () => Ti(e());
	else {
		let t = Ti(e);
		a = () => t;
	}
	function o(e, t, n) {
		if (Ee(e)) {
			let r = t(e, n);
			return r === void 0 ? e : r;
		}
		if (De(e)) return Ft(e, (e) => t(e, n));
		{
			let r = t(e, n);
			if (r === void 0) {
				if (e === null) return e;
				throw Error(oa(9));
			}
			return r;
		}
	}
	function s(e = a(), t) {
		let s = n[t.type], c;
		for (let { matcher: e, reducer: n } of r) e(t) && n && (c ??= []).push(n);
		if (!s && !c) return i ? o(e, i, t) : e;
		if (s && (e = o(e, s, t)), c) for (let n of c) e = o(e, n, t);
		return e;
	}
	return s.getInitialState = a, s;
}
var Ri = "ModuleSymbhasOwnPr-0123456789ABCDEFGHNRVfgctiUvz_KqYTJkLxpZXIjQW", zi = (e = 21) => {
	let t = "", n = e;
	for (; n--;) t += Ri[Math.random() * 64 | 0];
	return t;
}, Bi = /* @__PURE__ */ Symbol.for("rtk-slice-createasyncthunk");
function Vi(e, t) {
	return `${e}/${t}`;
}
function Hi({ creators: e } = {}) {
	let t = e?.asyncThunk?.[Bi];
	return function(e) {
		let { name: n, reducerPath: r = n } = e;
		if (!n) throw Error(oa(11));
		let i = (typeof e.reducers == "function" ? e.reducers(Gi()) : e.reducers) || {}, a = Object.keys(i), o = {
			sliceCaseReducersByName: {},
			sliceCaseReducersByType: {},
			actionCreators: {},
			sliceMatchers: []
		}, s = {
			addCase(e, t) {
				let n = typeof e == "string" ? e : e.type;
				if (!n) throw Error(oa(12));
				if (n in o.sliceCaseReducersByType) throw Error(oa(13));
				return o.sliceCaseReducersByType[n] = t, s;
			},
			addMatcher(e, t) {
				return o.sliceMatchers.push({
					matcher: e,
					reducer: t
				}), s;
			},
			exposeAction(e, t) {
				return o.actionCreators[e] = t, s;
			},
			exposeCaseReducer(e, t) {
				return o.sliceCaseReducersByName[e] = t, s;
			}
		};
		a.forEach((r) => {
			let a = i[r], o = {
				reducerName: r,
				type: Vi(n, r),
				createNotation: typeof e.reducers == "function"
			};
			qi(a) ? Yi(o, a, s, t) : Ki(o, a, s);
		});
		function c() {
			let [t = {}, n = [], r = void 0] = typeof e.extraReducers == "function" ? Fi(e.extraReducers) : [e.extraReducers], i = {
				...t,
				...o.sliceCaseReducersByType
			};
			return Li(e.initialState, (e) => {
				for (let t in i) e.addCase(t, i[t]);
				for (let t of o.sliceMatchers) e.addMatcher(t.matcher, t.reducer);
				for (let t of n) e.addMatcher(t.matcher, t.reducer);
				r && e.addDefaultCase(r);
			});
		}
		let l = (e) => e, u = /* @__PURE__ */ new Map(), d = /* @__PURE__ */ new WeakMap(), f;
		function p(e, t) {
			return f ||= c(), f(e, t);
		}
		function m() {
			return f ||= c(), f.getInitialState();
		}
		function h(t, n = !1) {
			function r(e) {
				let i = e[t];
				return i === void 0 && n && (i = Ei(d, r, m)), i;
			}
			function i(t = l) {
				return Ei(Ei(u, n, () => /* @__PURE__ */ new WeakMap()), t, () => {
					let r = {};
					for (let [i, a] of Object.entries(e.selectors ?? {})) r[i] = Ui(a, t, () => Ei(d, t, m), n);
					return r;
				});
			}
			return {
				reducerPath: t,
				getSelectors: i,
				get selectors() {
					return i(r);
				},
				selectSlice: r
			};
		}
		let g = {
			name: n,
			reducer: p,
			actions: o.actionCreators,
			caseReducers: o.sliceCaseReducersByName,
			getInitialState: m,
			...h(r),
			injectInto(e, { reducerPath: t, ...n } = {}) {
				let i = t ?? r;
				return e.inject({
					reducerPath: i,
					reducer: p
				}, n), {
					...g,
					...h(i, !0)
				};
			}
		};
		return g;
	};
}
function Ui(e, t, n, r) {
	function i(i, ...a) {
		let o = t(i);
		return o === void 0 && r && (o = n()), e(o, ...a);
	}
	return i.unwrapped = e, i;
}
var Wi = /* @__PURE__ */ Hi();
function Gi() {
	function e(e, t) {
		return {
			_reducerDefinitionType: "asyncThunk",
			payloadCreator: e,
			...t
		};
	}
	return e.withTypes = () => e, {
		reducer(e) {
			return Object.assign({ [e.name](...t) {
				return e(...t);
			} }[e.name], { _reducerDefinitionType: "reducer" });
		},
		preparedReducer(e, t) {
			return {
				_reducerDefinitionType: "reducerWithPrepare",
				prepare: e,
				reducer: t
			};
		},
		asyncThunk: e
	};
}
function Ki({ type: e, reducerName: t, createNotation: n }, r, i) {
	let a, o;
	if ("reducer" in r) {
		if (n && !Ji(r)) throw Error(oa(17));
		a = r.reducer, o = r.prepare;
	} else a = r;
	i.addCase(e, a).exposeCaseReducer(t, a).exposeAction(t, o ? Ci(e, o) : Ci(e));
}
function qi(e) {
	return e._reducerDefinitionType === "asyncThunk";
}
function Ji(e) {
	return e._reducerDefinitionType === "reducerWithPrepare";
}
function Yi({ type: e, reducerName: t }, n, r, i) {
	if (!i) throw Error(oa(18));
	let { payloadCreator: a, fulfilled: o, pending: s, rejected: c, settled: l, options: u } = n, d = i(e, a, u);
	r.exposeAction(t, d), o && r.addCase(d.fulfilled, o), s && r.addCase(d.pending, s), c && r.addCase(d.rejected, c), l && r.addMatcher(d.settled, l), r.exposeCaseReducer(t, {
		fulfilled: o || Xi,
		pending: s || Xi,
		rejected: c || Xi,
		settled: l || Xi
	});
}
function Xi() {}
var { assign: Zi } = Object, Qi = (e) => "reducerPath" in e && typeof e.reducerPath == "string", $i = (e) => e.flatMap((e) => Qi(e) ? [[e.reducerPath, e.reducer]] : Object.entries(e)), ea = Symbol.for("rtk-state-proxy-original"), ta = (e) => !!e && !!e[ea], na = (e, t, n, r) => Ei(e, t, () => new Proxy(t, { get: (e, t, i) => {
	if (t === ea) return e;
	let a = Reflect.get(e, t, i);
	if (a === void 0) {
		let e = r[t];
		if (e !== void 0) return e;
		let i = n[t];
		if (i) {
			let e = i(void 0, { type: zi() });
			if (e === void 0) throw Error(oa(24));
			return r[t] = e, e;
		}
	}
	return a;
} })), ra = (e) => {
	if (!ta(e)) throw Error(oa(25));
	return e[ea];
}, V = {}, ia = (e = V) => e;
function aa(...e) {
	let t = /* @__PURE__ */ new WeakMap(), n = Object.fromEntries($i(e)), r = () => Object.keys(n).length ? hi(n) : ia, i = r();
	function a(e, t) {
		return i(e, t);
	}
	a.withLazyLoadedSlices = () => a;
	let o = {}, s = (e, t = {}) => {
		let { reducerPath: s, reducer: c } = e, l = n[s];
		return !t.overrideExisting && l && l !== c || (t.overrideExisting && l !== c && delete o[s], n[s] = c, i = r()), a;
	}, c = Object.assign(function(e, r) {
		return function(i, ...a) {
			return e(na(t, r ? r(i, ...a) : i, n, o), ...a);
		};
	}, { original: ra });
	return Object.assign(a, {
		inject: s,
		selector: c
	});
}
function oa(e) {
	return `Minified Redux Toolkit error #${e}; visit https://redux-toolkit.js.org/Errors?code=${e} for the full message or use the non-minified dev environment for full errors. `;
}
// node_modules/use-sync-external-store/cjs/use-sync-external-store-with-selector.production.js
var sa = /* @__PURE__ */ o(((e) => {
	var t = u();
	function n(e, t) {
		return e === t && (e !== 0 || 1 / e == 1 / t) || e !== e && t !== t;
	}
	var r = typeof Object.is == "function" ? Object.is : n, i = t.useSyncExternalStore, a = t.useRef, o = t.useEffect, s = t.useMemo, c = t.useDebugValue;
	e.useSyncExternalStoreWithSelector = function(e, t, n, l, u) {
		var d = a(null);
		if (d.current === null) {
			var f = {
				hasValue: !1,
				value: null
			};
			d.current = f;
		} else f = d.current;
		d = s(function() {
			function e(e) {
				if (!i) {
					if (i = !0, a = e, e = l(e), u !== void 0 && f.hasValue) {
						var t = f.value;
						if (u(t, e)) return o = t;
					}
					return o = e;
				}
				if (t = o, r(a, e)) return t;
				var n = l(e);
				return u !== void 0 && u(t, n) ? (a = e, t) : (a = e, o = n);
			}
			var i = !1, a, o, s = n === void 0 ? null : n;
			return [function() {
				return e(t());
			}, s === null ? void 0 : function() {
				return e(s());
			}];
		}, [
			t,
			n,
			l,
			u
		]);
		var p = i(e, d[0], d[1]);
		return o(function() {
			f.hasValue = !0, f.value = p;
		}, [p]), c(p), p;
	};
})), ca = (/* @__PURE__ */ o(((e, t) => {
	t.exports = sa();
})))();
function la(e) {
	e();
}
function ua() {
	let e = null, t = null;
	return {
		clear() {
			e = null, t = null;
		},
		notify() {
			la(() => {
				let t = e;
				for (; t;) t.callback(), t = t.next;
			});
		},
		get() {
			let t = [], n = e;
			for (; n;) t.push(n), n = n.next;
			return t;
		},
		subscribe(n) {
			let r = !0, i = t = {
				callback: n,
				next: null,
				prev: t
			};
			return i.prev ? i.prev.next = i : e = i, function() {
				r && e !== null && (r = !1, i.next ? i.next.prev = i.prev : t = i.prev, i.prev ? i.prev.next = i.next : e = i.next);
			};
		}
	};
}
var da = {
	notify() {},
	get: () => []
};
function fa(e, t) {
	let n, r = da, i = 0, a = !1;
	function o(e) {
		u();
		let t = r.subscribe(e), n = !1;
		return () => {
			n || (n = !0, t(), d());
		};
	}
	function s() {
		r.notify();
	}
	function c() {
		m.onStateChange && m.onStateChange();
	}
	function l() {
		return a;
	}
	function u() {
		i++, n || (n = t ? t.addNestedSub(c) : e.subscribe(c), r = ua());
	}
	function d() {
		i--, n && i === 0 && (n(), n = void 0, r.clear(), r = da);
	}
	function f() {
		a || (a = !0, u());
	}
	function p() {
		a && (a = !1, d());
	}
	let m = {
		addNestedSub: o,
		notifyNestedSubs: s,
		handleChangeWrapper: c,
		isSubscribed: l,
		trySubscribe: f,
		tryUnsubscribe: p,
		getListeners: () => r
	};
	return m;
}
var pa = typeof window < "u" && window.document !== void 0 && window.document.createElement !== void 0, ma = typeof navigator < "u" && navigator.product === "ReactNative", ha = pa || ma ? _.useLayoutEffect : _.useEffect, ga = /* @__PURE__ */ Symbol.for("react-redux-context"), _a = typeof globalThis < "u" ? globalThis : {};
function va() {
	if (!_.createContext) return {};
	let e = _a[ga] ??= /* @__PURE__ */ new Map(), t = e.get(_.createContext);
	return t || (t = _.createContext(null), e.set(_.createContext, t)), t;
}
var ya = /*#__PURE__*/ va();
function ba(e) {
	let { children: t, context: n, serverState: r, store: i } = e, a = _.useMemo(() => {
		let e = fa(i);
		return {
			store: i,
			subscription: e,
			getServerState: r == null ? void 0 : () => r
		};
	}, [i, r]), o = _.useMemo(() => i.getState(), [i]);
	ha(() => {
		let { subscription: e } = a;
		return e.onStateChange = e.notifyNestedSubs, e.trySubscribe(), o !== i.getState() && e.notifyNestedSubs(), () => {
			e.tryUnsubscribe(), e.onStateChange = void 0;
		};
	}, [a, o]);
	let s = n || ya;
	return /* @__PURE__ */ _.createElement(s.Provider, { value: a }, t);
}
function xa(e = ya) {
	return function() {
		return _.useContext(e);
	};
}
var Sa = /*#__PURE__*/ xa();
function Ca(e = ya) {
	let t = e === ya ? Sa : xa(e), n = () => {
		let { store: e } = t();
		return e;
	};
	return Object.assign(n, { withTypes: () => n }), n;
}
var wa = /*#__PURE__*/ Ca();
function Ta(e = ya) {
	let t = e === ya ? wa : Ca(e), n = () => t().dispatch;
	return Object.assign(n, { withTypes: () => n }), n;
}
var Ea = (e, t) => e === t;
function Da(e = ya) {
	let t = e === ya ? Sa : xa(e), n = (e, n = {}) => {
		let { equalityFn: r = Ea } = typeof n == "function" ? { equalityFn: n } : n, { store: i, subscription: a, getServerState: o } = t();
		_.useRef(!0);
		let s = _.useCallback({ [e.name](t) {
			return e(t);
		} }[e.name], [e]), c = (0, ca.useSyncExternalStoreWithSelector)(a.addNestedSub, i.getState, o || i.getState, s, r);
		return _.useDebugValue(c), c;
	};
	return Object.assign(n, { withTypes: () => n }), n;
}
// node_modules/react-querybuilder/dist/defaults-DKfW8RpV.mjs
var Oa = (e) => /* @__PURE__ */ _.createElement("button", {
	type: "button",
	"data-testid": e.testID,
	disabled: e.disabled && !e.disabledTranslation,
	className: e.className,
	title: e.disabledTranslation && e.disabled ? e.disabledTranslation.title : e.title,
	onClick: (t) => e.handleOnClick(t)
}, e.disabledTranslation && e.disabled ? e.disabledTranslation.label : e.label), ka = (0, _.forwardRef)((e, t) => /* @__PURE__ */ _.createElement("span", {
	...e.dragHandleAttributes,
	"data-testid": e.testID,
	ref: t,
	className: e.className,
	title: e.title
}, e.label)), Aa = (e) => {
	let { component: t, ...n } = e, r = Xt(n.schema.suppressStandardClassnames || Ht.betweenRules, n.schema.classNames.betweenRules);
	return /* @__PURE__ */ _.createElement("div", {
		className: r,
		"data-testid": I.inlineCombinator
	}, /* @__PURE__ */ _.createElement(t, {
		...n,
		testID: I.combinators
	}));
}, ja = {
	name: "",
	value: "",
	label: ""
}, Ma = (e) => [
	"atleast",
	"atmost",
	"exactly"
].includes(Zt(e) ?? ""), Na = [], Pa = (e) => {
	let { match: t, options: n, title: r, className: i, disabled: a, testID: o, schema: s, thresholdPlaceholder: c, selectorComponent: l = e.schema.controls.valueSelector, numericEditorComponent: u = e.schema.controls.valueEditor } = e, { thresholdNum: d, thresholdRule: f, thresholdSchema: p, handleChangeMode: m, handleChangeThreshold: h } = Fa(e), g = (0, _.useMemo)(() => c ? {
		...ja,
		placeholder: c
	} : ja, [c]);
	return /* @__PURE__ */ _.createElement(_.Fragment, null, /* @__PURE__ */ _.createElement(l, {
		schema: s,
		testID: o,
		className: i,
		title: r,
		handleOnChange: m,
		disabled: a,
		value: t.mode,
		options: n,
		multiple: !1,
		listsAsArrays: !1,
		path: Na,
		level: 0
	}), Ma(t.mode) && /* @__PURE__ */ _.createElement(u, {
		skipHook: !0,
		testID: o,
		inputType: "number",
		title: r,
		className: i,
		disabled: a,
		handleOnChange: h,
		field: "",
		operator: "",
		value: d,
		valueSource: "value",
		fieldData: g,
		schema: p,
		path: Na,
		level: 0,
		rule: f
	}));
}, Fa = (e) => {
	let { match: t, handleOnChange: n } = e, r = _.useMemo(() => typeof t.threshold == "number" ? Math.max(0, t.threshold) : 1, [t.threshold]);
	return {
		thresholdNum: r,
		thresholdRule: _.useMemo(() => ({
			field: "",
			operator: "=",
			value: r
		}), [r]),
		thresholdSchema: _.useMemo(() => ({
			...e.schema,
			parseNumbers: !0
		}), [e.schema]),
		handleChangeMode: (0, _.useCallback)((e) => {
			Ma(e) && typeof t.threshold != "number" ? n({
				...t,
				mode: e,
				threshold: 1
			}) : n({
				...t,
				mode: e
			});
		}, [n, t]),
		handleChangeThreshold: (0, _.useCallback)((e) => {
			n({
				...t,
				threshold: Wn(e, { parseNumbers: !0 })
			});
		}, [n, t])
	};
}, Ia = (e) => {
	let t = _.useId();
	return /* @__PURE__ */ _.createElement("label", {
		"data-testid": e.testID,
		className: e.className,
		title: e.title,
		htmlFor: t
	}, /* @__PURE__ */ _.createElement("input", {
		id: t,
		type: "checkbox",
		onChange: (t) => e.handleOnChange(t.target.checked),
		checked: !!e.checked,
		disabled: e.disabled
	}), e.label);
}, La = {
	errorInvalidIndependentCombinatorsProp: "QueryBuilder was rendered with a truthy independentCombinators prop. This prop is deprecated and unnecessary. Furthermore, the initial query/defaultQuery prop was of type RuleGroupType instead of type RuleGroupIC. More info: https://react-querybuilder.js.org/docs/components/querybuilder#independent-combinators",
	errorUnnecessaryIndependentCombinatorsProp: "QueryBuilder was rendered with the deprecated and unnecessary independentCombinators prop. To use independent combinators, make sure the query/defaultQuery prop is of type RuleGroupIC when the component mounts. More info: https://react-querybuilder.js.org/docs/components/querybuilder#independent-combinators",
	errorDeprecatedRuleGroupProps: "A custom RuleGroup component has rendered a standard RuleGroup component with deprecated props. The combinator, not, and rules props should not be used. Instead, the full group object should be passed as the ruleGroup prop.",
	errorDeprecatedRuleProps: "A custom RuleGroup component has rendered a standard Rule component with deprecated props. The field, operator, value, and valueSource props should not be used. Instead, the full rule object should be passed as the rule prop.",
	errorBothQueryDefaultQuery: "QueryBuilder was rendered with both query and defaultQuery props. QueryBuilder must be either controlled or uncontrolled (specify either the query prop, or the defaultQuery prop, but not both). Decide between using a controlled or uncontrolled query builder and remove one of these props. More info: https://reactjs.org/link/controlled-components",
	errorUncontrolledToControlled: "QueryBuilder is changing from an uncontrolled component to be controlled. This is likely caused by the query changing from undefined to a defined value, which should not happen. Decide between using a controlled or uncontrolled query builder for the lifetime of the component. More info: https://reactjs.org/link/controlled-components",
	errorControlledToUncontrolled: "QueryBuilder is changing from a controlled component to be uncontrolled. This is likely caused by the query changing from defined to undefined, which should not happen. Decide between using a controlled or uncontrolled query builder for the lifetime of the component. More info: https://reactjs.org/link/controlled-components",
	errorEnabledDndWithoutReactDnD: "QueryBuilder was rendered with the enableDragAndDrop prop set to true, but either react-dnd was not detected or one of react-dnd-html5-backend or react-dnd-touch-backend was not detected. To enable drag-and-drop functionality, install react-dnd and one of the backend packages and wrap QueryBuilder in QueryBuilderDnD from @react-querybuilder/dnd.",
	errorDeprecatedDebugImport: "Importing from react-querybuilder/debug is deprecated. To enable Redux DevTools for React Query Builder's internal store, set globalThis.__RQB_DEVTOOLS__ = true.",
	errorDuplicateQbId: "QueryBuilder was rendered with a qbId prop that is already in use by another mounted QueryBuilder. Each mounted query builder must have a unique qbId, so this query builder has fallen back to an automatically generated identifier. A qbId may be reused after the previous query builder has unmounted (see the preserveQueryStateOnUnmount prop), but not while it is still mounted.",
	errorShowUndoRedoWithoutProvider: "QueryBuilder was rendered with the showUndoRedo prop set to true, but no undo/redo controls were available. To enable undo/redo, wrap QueryBuilder in the QueryBuilderHistory component from react-querybuilder/history, or provide your own controlElements.undoRedoActions component.",
	errorChangedQbId: "QueryBuilder was rendered with a qbId prop that is different than the qbId it was mounted with. The qbId prop is only evaluated when the component mounts, so the new value has been ignored. To render a query builder with a different qbId, unmount the existing one first, e.g. by giving it a different React key."
}, Ra = Wi({
	name: "queries",
	initialState: {},
	reducers: {
		setQueryState: {
			prepare: (e, t) => ({
				payload: e,
				meta: {
					timestamp: t?.timestamp ?? Date.now(),
					fromHistory: !!t?.fromHistory
				}
			}),
			reducer: (e, { payload: { qbId: t, query: n } }) => {
				e[t] = n;
			}
		},
		unsetQueryState: (e, { payload: { qbId: t } }) => {
			delete e[t];
		}
	},
	selectors: { getQuerySelectorById: (e, t) => e[t] }
}), za = _.createContext(null), Ba = Wi({
	name: "warnings",
	initialState: {
		[La.errorInvalidIndependentCombinatorsProp]: !1,
		[La.errorUnnecessaryIndependentCombinatorsProp]: !1,
		[La.errorDeprecatedRuleGroupProps]: !1,
		[La.errorDeprecatedRuleProps]: !1,
		[La.errorBothQueryDefaultQuery]: !1,
		[La.errorUncontrolledToControlled]: !1,
		[La.errorControlledToUncontrolled]: !1,
		[La.errorEnabledDndWithoutReactDnD]: !1,
		[La.errorDeprecatedDebugImport]: !1,
		[La.errorDuplicateQbId]: !1,
		[La.errorChangedQbId]: !1,
		[La.errorShowUndoRedoWithoutProvider]: !1
	},
	reducers: { rqbWarn: (e, { payload: t }) => {
		e[t] || (console.error(t), e[t] = !0);
	} }
}), Va = aa(Ra, Ba).withLazyLoadedSlices(), Ha = (e) => Ta(e), Ua = (e) => Ca(e), Wa = (e) => Da(e), Ga = (e) => ({
	useRQB_INTERNAL_QueryBuilderDispatch: Ha(e),
	useRQB_INTERNAL_QueryBuilderStore: Ua(e),
	useRQB_INTERNAL_QueryBuilderSelector: Wa(e)
}), Ka = /* @__PURE__ */ new Map(), qa = (e) => {
	let t = (Ka.get(e) ?? 0) + 1;
	return Ka.set(e, t), t;
}, Ja = (e) => {
	let t = (Ka.get(e) ?? 0) - 1;
	return t > 0 ? (Ka.set(e, t), t) : (Ka.delete(e), 0);
}, Ya = /* @__PURE__ */ new Map(), Xa = (e, t) => {
	Ya.set(e, t);
}, Za = (e) => {
	Ya.delete(e);
}, Qa = ({ payload: e, onQueryChange: t, options: n }) => (r) => {
	r(Ra.actions.setQueryState(e, n)), typeof t == "function" && t(e.query);
}, $a = Ga(za), eo = $a.useRQB_INTERNAL_QueryBuilderDispatch, to = $a.useRQB_INTERNAL_QueryBuilderStore, no = $a.useRQB_INTERNAL_QueryBuilderSelector, { rqbWarn: ro } = Ba.actions, io = {
	reducer: Va,
	preloadedState: {
		queries: Ra.getInitialState(),
		warnings: Ba.getInitialState()
	},
	middleware: (e) => e({ serializableCheck: {
		ignoredActions: [Ra.actions.setQueryState.type],
		ignoredPaths: [/^queries\b.*\.rules\.\d+\.value$/]
	} })
}, ao = (e) => {
	let [t, n] = (0, _.useState)(e), [r, i] = (0, _.useState)(null);
	return e !== t && (i(t), n(e)), r;
}, oo = (e) => {
	eo();
	let { defaultQuery: t, queryProp: n } = e;
	ao(!!n);
};
function so(e, t, n) {
	eo();
}
var co = (e) => {
	let { optionList: t, optionsMap: n, defaultOption: r } = (0, _.useMemo)(() => Mn({
		placeholder: e.translations.fields,
		optionList: e.fields,
		autoSelectOption: e.autoSelectField,
		baseOption: e.baseField
	}), [
		e.autoSelectField,
		e.baseField,
		e.fields,
		e.translations.fields
	]);
	return {
		fields: t,
		fieldMap: n,
		defaultField: r
	};
}, lo = (e) => {
	let t = Pi({
		...io,
		devTools: e ? /* v8 ignore next -- @preserve */ { name: "React Query Builder" } : !1
	});
	return t.addSlice = (e) => {
		Va.inject(e), t.dispatch({
			type: crypto.randomUUID().slice(0, 8),
			meta: `Initializing state for slice "${e.name}"`
		});
	}, t;
}, uo = null;
function fo(e) {
	return uo ||= lo(e || globalThis?.__RQB_DEVTOOLS__), uo;
}
var po = (e) => (t) => Ra.selectors.getQuerySelectorById({ queries: t.queries }, e), mo = (e, t) => {
	let n = _.useContext(Do);
	return no(e, t) ?? n?.initialQuery;
}, ho = {}, go = {}, _o = [], vo = {}, yo = () => null, bo = () => "", xo = () => !0, So = () => {}, Co = (...e) => {
	console.log(...e);
};
function wo(e, t) {
	let { query: n, defaultQuery: r, getValueEditorSeparator: i = yo, getRuleClassname: a = bo, getRuleGroupClassname: o = bo, onAddRule: s = xo, onAddGroup: c = xo, onMoveRule: l = xo, onMoveGroup: u = xo, onGroupRule: d = xo, onGroupGroup: f = xo, onUngroup: p = xo, onRemove: m = xo, onQueryChange: h, showCombinatorsBetweenRules: g = !1, showNotToggle: v = !1, showShiftActions: y = !1, showCloneButtons: b = !1, showUngroupButtons: x = !1, showLockButtons: S = !1, showMuteButtons: C = !1, suppressStandardClassnames: w = !1, preserveQueryStateOnUnmount: T = !1, resetOnFieldChange: E = !0, resetOnOperatorChange: D = !1, autoSelectField: ee = !0, autoSelectOperator: te = !0, autoSelectValue: ne = !0, addRuleToNewGroups: O = !1, listsAsArrays: re = !1, parseNumbers: ie = !1, disabled: ae = !1, validator: oe, onLog: se = Co, idGenerator: ce, accessibleDescriptionGenerator: le = dr } = e, { qbId: k, resolveQbIdCollision: ue, rqbContext: A, fields: de, fieldMap: fe, combinators: j, getParameters: pe, getOperatorsMain: me, getMatchModesMain: he, getRuleDefaultOperator: ge, getSubQueryBuilderPropsMain: _e, getValueEditorTypeMain: ve, getValueSourcesMain: M, getValuesMain: N, getRuleDefaultValue: ye, getInputTypeMain: be, createRule: xe, createRuleGroup: Se } = t, { controlClassnames: Ce, controlElements: P, debugMode: we, enableDragAndDrop: Te, enableMountQueryChange: Ee, showUndoRedo: De, translations: Oe } = A, ke = !!g, Ae = !!v, je = !!y, Me = !!De, Ne = !!b, Pe = !!x, Fe = !!S, Ie = !!C, Le = !!E, Re = !!D, ze = !!ee, Be = !!te, Ve = !!ne, He = !!O, Ue = !!re, We = !!w, Ge = !!T, Ke = (e.maxLevels ?? 0) > 0 ? Number(e.maxLevels) : Infinity, qe = (0, _.useCallback)((...e) => {
		we && se(...e);
	}, [we, se]);
	P.undoRedoActions, oo({
		defaultQuery: r,
		queryProp: n
	});
	let Je = to(), Ye = eo(), Xe = (0, _.useMemo)(() => po(k), [k]), Ze = mo(Xe), Qe = (0, _.useCallback)(() => Xe(Je.getState()), [Je, Xe]), $e = Ir({
		query: n,
		storeQuery: Ze,
		defaultQuery: r,
		fallbackQuery: (0, _.useMemo)(() => Se(), [Se])
	}, { idGenerator: ce }), [et] = (0, _.useState)($e), tt = (0, _.useMemo)(() => ({
		...A,
		initialQuery: et
	}), [A, et]);
	(0, _.useEffect)(() => {
		n && !Object.is(n, Ze) && Ye(Qa({
			payload: {
				qbId: k,
				query: n
			},
			onQueryChange: void 0
		}));
	}, [
		n,
		k,
		Ze,
		Ye
	]);
	let nt = (0, _.useMemo)(() => en($e), [$e]), rt = !!e.independentCombinators && !nt;
	so("independentCombinators", rt || !rt && (e.independentCombinators ?? "not present") !== "not present", rt ? "invalid" : "unnecessary");
	let it = (0, _.useRef)(!1);
	(0, _.useEffect)(() => {
		it.current || (it.current = !0, Ye(Qa({
			payload: {
				qbId: k,
				query: $e
			},
			onQueryChange: Ee && typeof h == "function" ? h : void 0
		})));
	}, [
		Ee,
		h,
		k,
		Ye,
		$e
	]);
	let at = (0, _.useRef)($e);
	(0, _.useEffect)(() => {
		at.current = $e;
	}, [$e]);
	let ot = (0, _.useRef)(Ge);
	(0, _.useEffect)(() => {
		ot.current = Ge;
	}, [Ge]), (0, _.useEffect)(() => qa(k) > 1 ? (Ja(k), ue(), So) : (Xe(Je.getState()) || Ye(Qa({
		payload: {
			qbId: k,
			query: at.current
		},
		onQueryChange: void 0
	})), () => {
		Ja(k) === 0 && !ot.current && Ye(Ra.actions.unsetQueryState({ qbId: k }));
	}), [
		k,
		Ye,
		Je,
		Xe,
		ue
	]);
	let st = (0, _.useCallback)((e, t) => {
		Ye(Qa({
			payload: {
				qbId: k,
				query: e
			},
			onQueryChange: h,
			options: t
		}));
	}, [
		h,
		k,
		Ye
	]), ct = (0, _.useRef)(st);
	(0, _.useEffect)(() => {
		ct.current = st;
	}, [st]), (0, _.useEffect)(() => (Xa(k, (e, t) => ct.current(e, t)), () => Za(k)), [k]);
	let lt = Array.isArray(ae) && ae || _o, ut = ae === !0, dt = $e.disabled || lt.some((e) => e.length === 0), ft = (0, _.useMemo)(() => ai({
		qbId: k,
		combinators: j,
		idGenerator: ce,
		maxLevels: Ke,
		queryDisabled: ut,
		disabledPaths: lt,
		resetOnFieldChange: Le,
		resetOnOperatorChange: Re,
		getRuleDefaultOperator: ge,
		getValueSources: M,
		getRuleDefaultValue: ye,
		getMatchModes: he,
		onAddRule: s,
		onAddGroup: c,
		onRemove: m,
		onMoveRule: l,
		onMoveGroup: u,
		onGroupRule: d,
		onGroupGroup: f,
		onUngroup: p,
		onLog: qe
	}), [
		j,
		he,
		ge,
		ye,
		M,
		ce,
		qe,
		Ke,
		c,
		s,
		f,
		d,
		p,
		u,
		l,
		m,
		k,
		ut,
		lt,
		Le,
		Re
	]), pt = (0, _.useCallback)((e) => {
		let t = po(k)(Je.getState());
		// v8 ignore if
		if (!t) return;
		let n = e(t);
		n && st(n);
	}, [
		st,
		k,
		Je
	]), mt = (0, _.useCallback)((e, t, n) => {
		pt((r) => ft.addRule(r, e, t, n));
	}, [ft, pt]), ht = (0, _.useCallback)((e, t, n) => {
		pt((r) => ft.addGroup(r, e, t, n));
	}, [ft, pt]), gt = (0, _.useCallback)((e, t, n) => {
		pt((r) => ft.propChange(r, e, t, n));
	}, [ft, pt]), _t = (0, _.useCallback)((e, t) => {
		pt((n) => ft.removeRuleOrGroup(n, e, t));
	}, [ft, pt]), vt = (0, _.useCallback)((e, t, n, r) => {
		pt((i) => ft.moveRule(i, e, t, n, r));
	}, [ft, pt]), yt = (0, _.useCallback)((e, t, n, r) => {
		pt((i) => ft.groupRule(i, e, t, n, r));
	}, [ft, pt]), bt = (0, _.useCallback)((e, t) => {
		pt((n) => ft.ungroupRuleGroup(n, e, t));
	}, [ft, pt]), { validationResult: xt, validationMap: St } = (0, _.useMemo)(() => {
		let e = typeof oe == "function" && $e ? oe($e) : ho;
		return {
			validationResult: e,
			validationMap: typeof e == "boolean" ? go : e
		};
	}, [$e, oe]), Ct = Te ? "enabled" : "disabled", wt = nt || ke ? "enabled" : "disabled", Tt = (0, _.useMemo)(() => typeof $e.combinator == "string" ? { combinator: $e.combinator } : vo, [$e.combinator]), Et = (0, _.useMemo)(() => gn({
		classNames: Ce,
		suppressStandardClassnames: We,
		disabled: ut,
		validationResult: xt
	}), [
		Ce,
		ut,
		We,
		xt
	]), Dt = (0, _.useCallback)((e) => Se(e ?? nt), [Se, nt]), Ot = (0, _.useMemo)(() => ({
		addRuleToNewGroups: He,
		accessibleDescriptionGenerator: le,
		autoSelectField: ze,
		autoSelectOperator: Be,
		autoSelectValue: Ve,
		classNames: Ce,
		combinators: j,
		getParameters: pe,
		controls: P,
		createRule: xe,
		createRuleGroup: Dt,
		disabledPaths: lt,
		enableDragAndDrop: Te,
		fieldMap: fe,
		fields: de,
		dispatchQuery: st,
		getQuery: Qe,
		getInputType: be,
		getOperators: me,
		getMatchModes: he,
		getRuleClassname: a,
		getRuleDefaultOperator: ge,
		getRuleDefaultValue: ye,
		getRuleGroupClassname: o,
		getSubQueryBuilderProps: _e,
		getValueEditorSeparator: i,
		getValueEditorType: ve,
		getValues: N,
		getValueSources: M,
		independentCombinators: nt,
		listsAsArrays: Ue,
		maxLevels: Ke,
		parseNumbers: ie,
		qbId: k,
		resetOnFieldChange: Le,
		resetOnOperatorChange: Re,
		showCloneButtons: Ne,
		showUngroupButtons: Pe,
		showCombinatorsBetweenRules: ke,
		showLockButtons: Fe,
		showMuteButtons: Ie,
		showNotToggle: Ae,
		showShiftActions: je,
		showUndoRedo: Me,
		suppressStandardClassnames: We,
		validationMap: St
	}), [
		le,
		He,
		ze,
		Be,
		Ve,
		j,
		Ce,
		P,
		xe,
		Dt,
		lt,
		st,
		Te,
		fe,
		de,
		be,
		me,
		he,
		Qe,
		a,
		ge,
		ye,
		o,
		_e,
		i,
		ve,
		N,
		M,
		pe,
		nt,
		Ue,
		Ke,
		ie,
		k,
		Le,
		Re,
		Ne,
		Pe,
		ke,
		Fe,
		Ie,
		Ae,
		je,
		Me,
		We,
		St
	]);
	return {
		actions: (0, _.useMemo)(() => ({
			moveRule: vt,
			onGroupAdd: ht,
			onGroupRemove: _t,
			onPropChange: gt,
			onRuleAdd: mt,
			onRuleRemove: _t,
			groupRule: yt,
			ungroupRuleGroup: bt
		}), [
			yt,
			vt,
			ht,
			gt,
			mt,
			_t,
			bt
		]),
		rootGroup: $e,
		rootGroupDisabled: dt,
		queryDisabled: ut,
		rqbContext: tt,
		schema: Ot,
		translations: Oe,
		wrapperClassName: Et,
		dndEnabledAttr: Ct,
		inlineCombinatorsAttr: wt,
		combinatorPropObject: Tt
	};
}
var To = (e) => {
	let { qbId: t, resolveQbIdCollision: n } = Wo(e.qbId), { fields: r, baseField: i, operators: a, baseOperator: o, combinators: s, baseCombinator: c, getParameters: l, translations: u, enableMountQueryChange: d = !0, controlClassnames: f, controlElements: p, getDefaultField: m, getDefaultOperator: h, getDefaultValue: g, getMatchModes: v, getOperators: y, getSubQueryBuilderProps: b, getValueEditorType: x, getValueSources: S, getInputType: C, getValues: w, autoSelectField: T = !0, autoSelectOperator: E = !0, autoSelectValue: D = !0, addRuleToNewGroups: ee = !1, enableDragAndDrop: te, showUndoRedo: ne, listsAsArrays: O = !1, debugMode: re = !1, idGenerator: ie = pr } = e, [ae] = (0, _.useState)(e.query ?? e.defaultQuery), oe = Ho({
		controlClassnames: f,
		controlElements: p,
		debugMode: re,
		enableDragAndDrop: te,
		enableMountQueryChange: d,
		showUndoRedo: ne,
		translations: u,
		initialQuery: ae,
		qbId: t,
		finalize: !0
	}), { translations: se } = oe, { fields: ce, fieldMap: le } = co({
		fields: r,
		baseField: i,
		autoSelectField: T,
		translations: se
	}), { optionList: k } = (0, _.useMemo)(() => Mn({
		optionList: s ?? Bt,
		labelMap: Rt,
		baseOption: c,
		autoSelectOption: !0
	}), [c, s]), ue = (0, _.useCallback)((e, t, n) => Mn({
		optionList: l?.(e, t, n) ?? [],
		autoSelectOption: !0
	}).optionList, [l]), { optionList: A } = (0, _.useMemo)(() => Mn({
		optionList: a ?? zt,
		placeholder: se.operators,
		labelMap: Lt,
		baseOption: o,
		autoSelectOption: E
	}), [
		E,
		o,
		a,
		se.operators
	]), de = (0, _.useCallback)((e, { fieldData: t }) => Tr({
		field: e,
		fieldData: t,
		getOperators: y,
		operators: A,
		placeholder: se.operators,
		baseOption: o,
		autoSelectOption: E
	}), [
		E,
		o,
		y,
		A,
		se.operators
	]), fe = (0, _.useCallback)((e) => Er({
		field: e,
		fieldData: le[e],
		getDefaultOperator: h,
		getOperators: (e, t) => de(e, t)
	}), [
		le,
		h,
		de
	]), j = (0, _.useCallback)((e, t, { fieldData: n }) => Dr({
		field: e,
		operator: t,
		fieldData: n,
		getValueEditorType: x
	}), [x]), pe = (0, _.useCallback)((e, t, n) => Cr(le[e], t, S), [le, S]), me = (0, _.useCallback)((e, t) => _r(le[e], v), [le, v]), he = (0, _.useCallback)((e, t) => b?.(e, t) ?? {}, [b]), ge = (0, _.useCallback)((e, t, { fieldData: n }) => Or({
		field: e,
		operator: t,
		fieldData: n,
		getValues: w,
		placeholder: se.values,
		autoSelectOption: D
	}), [
		D,
		w,
		se.values
	]), _e = (0, _.useCallback)((e) => yr(e, {
		fieldData: le[e.field] ?? {},
		fields: ce,
		getParameters: (e, t, n) => ue(e, t, n),
		listsAsArrays: O,
		getValueEditorType: (e, t, n) => j(e, t, n),
		getValues: (e, t, n) => ge(e, t, n),
		getDefaultValue: g && ((e, t) => g(e, t))
	}), [
		le,
		ce,
		g,
		j,
		ge,
		O,
		ue
	]), ve = (0, _.useCallback)((e, t, { fieldData: n }) => {
		if (C) {
			let r = C(e, t, { fieldData: n });
			if (r) return r;
		}
		return "text";
	}, [C]), M = (0, _.useCallback)(() => oi({
		fields: ce,
		getDefaultField: m,
		getRuleDefaultOperator: (e) => fe(e),
		getValueSources: (e, t, n) => pe(e, t, n),
		getMatchModes: (e, t) => me(e, t),
		getRuleDefaultValue: (e) => _e(e),
		idGenerator: ie
	}), [
		ce,
		m,
		me,
		fe,
		_e,
		pe,
		ie
	]);
	return {
		qbId: t,
		resolveQbIdCollision: n,
		rqbContext: oe,
		fields: ce,
		fieldMap: le,
		combinators: k,
		getParameters: ue,
		getMatchModesMain: me,
		getOperatorsMain: de,
		getRuleDefaultOperator: fe,
		getSubQueryBuilderPropsMain: he,
		getValueEditorTypeMain: j,
		getValueSourcesMain: pe,
		getValuesMain: ge,
		getRuleDefaultValue: _e,
		getInputTypeMain: ve,
		createRule: M,
		createRuleGroup: (0, _.useCallback)((e) => si({
			combinators: k,
			addRuleToNewGroups: ee,
			createRule: M,
			idGenerator: ie
		}, e), [
			ee,
			k,
			M,
			ie
		])
	};
}, Eo = (e) => wo(e, To(e)), Do = (0, _.createContext)({}), Oo = _.memo(function(e) {
	let t = jo(e), { previewRef: n, dropRef: r, schema: { controls: { ruleGroupBodyElements: i, ruleGroupHeaderElements: a } } } = t, o = W(t.addRule), s = W(t.addGroup), c = W(t.cloneGroup), l = W(t.ungroup), u = W(t.toggleLockGroup), d = W(t.toggleMuteGroup), f = W(t.removeGroup), p = W(t.shiftGroupUp), m = W(t.shiftGroupDown), h = (0, _.useMemo)(() => ({
		addRule: o,
		addGroup: s,
		cloneGroup: c,
		ungroup: l,
		toggleLockGroup: u,
		toggleMuteGroup: d,
		removeGroup: f,
		shiftGroupUp: p,
		shiftGroupDown: m
	}), [
		o,
		s,
		c,
		l,
		u,
		d,
		f,
		p,
		m
	]);
	return /* @__PURE__ */ _.createElement("div", {
		ref: n,
		title: t.accessibleDescription,
		className: t.outerClassName,
		"data-testid": I.ruleGroup,
		"data-not": t.ruleGroup.not ? "true" : void 0,
		"data-dragmonitorid": t.dragMonitorId,
		"data-dropmonitorid": t.dropMonitorId,
		"data-rule-group-id": t.id,
		"data-level": t.path.length,
		"data-path": JSON.stringify(t.path)
	}, /* @__PURE__ */ _.createElement("div", {
		ref: r,
		className: t.classNames.header
	}, /* @__PURE__ */ _.createElement(a, {
		...t,
		...h
	})), /* @__PURE__ */ _.createElement("div", { className: t.classNames.body }, /* @__PURE__ */ _.createElement(i, {
		...t,
		...h
	})));
}), ko = _.memo(function(e) {
	let { dragRef: t, schema: { controls: { shiftActions: n, undoRedoActions: r, dragHandle: i, combinatorSelector: a, notToggle: o, addRuleAction: s, addGroupAction: c, cloneGroupAction: l, ungroupAction: u, lockGroupAction: d, muteGroupAction: f, removeGroupAction: p } } } = e, m = (0, _.useMemo)(() => ({
		level: e.path.length,
		path: e.path,
		disabled: e.disabled,
		context: e.context,
		validation: e.validationResult,
		schema: e.schema
	}), [
		e.path,
		e.disabled,
		e.context,
		e.validationResult,
		e.schema
	]), h = (0, _.useMemo)(() => e.schema.showShiftActions ? {
		shiftUp: e.translations.shiftActionUp.title,
		shiftDown: e.translations.shiftActionDown.title
	} : void 0, [e.schema.showShiftActions, e.translations]), g = (0, _.useMemo)(() => e.schema.showShiftActions ? {
		shiftUp: e.translations.shiftActionUp.label,
		shiftDown: e.translations.shiftActionDown.label
	} : void 0, [e.schema.showShiftActions, e.translations]), v = (0, _.useMemo)(() => e.schema.showUndoRedo ? {
		undo: e.translations.undo.title,
		redo: e.translations.redo.title
	} : void 0, [e.schema.showUndoRedo, e.translations]), y = (0, _.useMemo)(() => e.schema.showUndoRedo ? {
		undo: e.classNames.undoAction,
		redo: e.classNames.redoAction
	} : void 0, [
		e.classNames.redoAction,
		e.classNames.undoAction,
		e.schema.showUndoRedo
	]), b = (0, _.useMemo)(() => e.schema.showUndoRedo ? {
		undo: e.translations.undo.label,
		redo: e.translations.redo.label
	} : void 0, [e.schema.showUndoRedo, e.translations]);
	return /* @__PURE__ */ _.createElement(_.Fragment, null, e.schema.showShiftActions && e.path.length > 0 && /* @__PURE__ */ _.createElement(n, {
		key: I.shiftActions,
		...m,
		testID: I.shiftActions,
		titles: h,
		labels: g,
		className: e.classNames.shiftActions,
		shiftUp: e.shiftGroupUp,
		shiftDown: e.shiftGroupDown,
		shiftUpDisabled: e.shiftUpDisabled,
		shiftDownDisabled: e.shiftDownDisabled,
		ruleOrGroup: e.ruleGroup
	}), e.path.length > 0 && e.schema.enableDragAndDrop && /* @__PURE__ */ _.createElement(i, {
		key: I.dragHandle,
		...m,
		testID: I.dragHandle,
		ref: t,
		title: e.translations.dragHandle.title,
		label: e.translations.dragHandle.label,
		className: e.classNames.dragHandle,
		dragHandleAttributes: e.dragHandleAttributes,
		ruleOrGroup: e.ruleGroup
	}), !e.schema.showCombinatorsBetweenRules && !e.schema.independentCombinators && /* @__PURE__ */ _.createElement(a, {
		key: I.combinators,
		...m,
		testID: I.combinators,
		options: e.schema.combinators,
		value: e.combinator,
		title: e.translations.combinators.title,
		className: e.classNames.combinators,
		handleOnChange: e.onCombinatorChange,
		rules: e.ruleGroup.rules,
		ruleGroup: e.ruleGroup
	}), e.schema.showNotToggle && /* @__PURE__ */ _.createElement(o, {
		key: I.notToggle,
		...m,
		testID: I.notToggle,
		className: e.classNames.notToggle,
		title: e.translations.notToggle.title,
		label: e.translations.notToggle.label,
		checked: e.ruleGroup.not,
		handleOnChange: e.onNotToggleChange,
		ruleGroup: e.ruleGroup
	}), /* @__PURE__ */ _.createElement(s, {
		key: I.addRule,
		...m,
		testID: I.addRule,
		label: e.translations.addRule.label,
		title: e.translations.addRule.title,
		className: e.classNames.addRule,
		handleOnClick: e.addRule,
		rules: e.ruleGroup.rules,
		ruleOrGroup: e.ruleGroup
	}), e.schema.maxLevels > e.path.length && /* @__PURE__ */ _.createElement(c, {
		key: I.addGroup,
		...m,
		testID: I.addGroup,
		label: e.translations.addGroup.label,
		title: e.translations.addGroup.title,
		className: e.classNames.addGroup,
		handleOnClick: e.addGroup,
		rules: e.ruleGroup.rules,
		ruleOrGroup: e.ruleGroup
	}), e.schema.showCloneButtons && e.path.length > 0 && /* @__PURE__ */ _.createElement(l, {
		key: I.cloneGroup,
		...m,
		testID: I.cloneGroup,
		label: e.translations.cloneRuleGroup.label,
		title: e.translations.cloneRuleGroup.title,
		className: e.classNames.cloneGroup,
		handleOnClick: e.cloneGroup,
		rules: e.ruleGroup.rules,
		ruleOrGroup: e.ruleGroup
	}), e.schema.showUngroupButtons && e.path.length > 0 && /* @__PURE__ */ _.createElement(u, {
		key: I.ungroup,
		...m,
		testID: I.ungroup,
		label: e.translations.ungroupRuleGroup.label,
		title: e.translations.ungroupRuleGroup.title,
		className: e.classNames.ungroup,
		handleOnClick: e.ungroup,
		rules: e.ruleGroup.rules,
		ruleOrGroup: e.ruleGroup
	}), e.schema.showLockButtons && /* @__PURE__ */ _.createElement(d, {
		key: I.lockGroup,
		...m,
		testID: I.lockGroup,
		label: e.translations.lockGroup.label,
		title: e.translations.lockGroup.title,
		className: e.classNames.lockGroup,
		handleOnClick: e.toggleLockGroup,
		rules: e.ruleGroup.rules,
		disabledTranslation: e.parentDisabled ? void 0 : e.translations.lockGroupDisabled,
		ruleOrGroup: e.ruleGroup
	}), e.schema.showMuteButtons && /* @__PURE__ */ _.createElement(f, {
		key: I.muteGroup,
		...m,
		testID: I.muteGroup,
		label: e.ruleGroup.muted ? e.translations.unmuteGroup.label : e.translations.muteGroup.label,
		title: e.ruleGroup.muted ? e.translations.unmuteGroup.title : e.translations.muteGroup.title,
		className: e.classNames.muteGroup,
		handleOnClick: e.toggleMuteGroup,
		rules: e.ruleGroup.rules,
		ruleOrGroup: e.ruleGroup
	}), e.schema.showUndoRedo && e.path.length === 0 && r && /* @__PURE__ */ _.createElement(r, {
		key: I.undoRedoActions,
		...m,
		testID: I.undoRedoActions,
		titles: v,
		labels: b,
		className: e.classNames.undoRedoActions,
		classNames: y,
		ruleOrGroup: e.ruleGroup
	}), e.path.length > 0 && /* @__PURE__ */ _.createElement(p, {
		key: I.removeGroup,
		...m,
		testID: I.removeGroup,
		label: e.translations.removeGroup.label,
		title: e.translations.removeGroup.title,
		className: e.classNames.removeGroup,
		handleOnClick: e.removeGroup,
		rules: e.ruleGroup.rules,
		ruleOrGroup: e.ruleGroup
	}));
}), Ao = _.memo(function(e) {
	let { schema: { controls: { combinatorSelector: t, inlineCombinator: n, ruleGroup: r, rule: i } } } = e;
	return /* @__PURE__ */ _.createElement(_.Fragment, null, e.ruleGroup.rules.map((a, o, { length: s }) => {
		let c = e.pathsMemo[o], l = c.path, u = c.disabled || typeof a != "string" && a.disabled, d = e.path.length === 0 && o === 0, f = e.path.length === 0 && o === s - 1, p = typeof a == "string" ? [...l, a].join("-") : a.id;
		return /* @__PURE__ */ _.createElement(_.Fragment, { key: p }, o > 0 && !e.schema.independentCombinators && e.schema.showCombinatorsBetweenRules && /* @__PURE__ */ _.createElement(n, {
			key: I.inlineCombinator,
			options: e.schema.combinators,
			value: e.combinator,
			title: e.translations.combinators.title,
			className: e.classNames.combinators,
			handleOnChange: e.onCombinatorChange,
			rules: e.ruleGroup.rules,
			level: e.path.length,
			context: e.context,
			validation: e.validationResult,
			component: t,
			path: l,
			disabled: e.disabled,
			schema: e.schema,
			ruleGroup: e.ruleGroup
		}), typeof a == "string" ? /* @__PURE__ */ _.createElement(n, {
			key: `${I.inlineCombinator}-independent`,
			options: e.schema.combinators,
			value: a,
			title: e.translations.combinators.title,
			className: e.classNames.combinators,
			handleOnChange: (t) => e.onIndependentCombinatorChange(t, o),
			rules: e.ruleGroup.rules,
			level: e.path.length,
			context: e.context,
			validation: e.validationResult,
			component: t,
			path: l,
			disabled: u,
			schema: e.schema,
			ruleGroup: e.ruleGroup
		}) : R(a) ? /* @__PURE__ */ _.createElement(r, {
			key: I.ruleGroup,
			id: a.id,
			schema: e.schema,
			actions: e.actions,
			path: l,
			translations: e.translations,
			ruleGroup: a,
			rules: a.rules,
			combinator: $t(a) ? a.combinator : void 0,
			not: !!a.not,
			disabled: u,
			parentDisabled: e.parentDisabled || e.disabled,
			parentMuted: e.parentMuted || e.muted,
			shiftUpDisabled: d,
			shiftDownDisabled: f,
			context: e.context
		}) : /* @__PURE__ */ _.createElement(i, {
			key: I.rule,
			id: a.id,
			rule: a,
			field: a.field,
			operator: a.operator,
			value: a.value,
			valueSource: a.valueSource,
			schema: e.schema,
			actions: e.actions,
			path: l,
			disabled: u,
			parentDisabled: e.parentDisabled || e.disabled,
			parentMuted: e.parentMuted || e.muted,
			translations: e.translations,
			shiftUpDisabled: d,
			shiftDownDisabled: f,
			context: e.context
		}));
	}));
}), jo = (e) => {
	let { id: t, path: n, ruleGroup: r, schema: { qbId: i, accessibleDescriptionGenerator: a, classNames: o, combinators: s, createRule: c, createRuleGroup: l, disabledPaths: u, independentCombinators: d, validationMap: f, enableDragAndDrop: p, getRuleGroupClassname: m, suppressStandardClassnames: h }, actions: { onGroupAdd: g, onGroupRemove: v, onPropChange: y, onRuleAdd: b, moveRule: x, ungroupRuleGroup: S }, disabled: C, parentDisabled: w, parentMuted: T, shiftUpDisabled: E, shiftDownDisabled: D, combinator: ee, rules: te, not: ne, dropEffect: O = "move", groupItems: re = !1, dragMonitorId: ie = "", dropMonitorId: ae = "", previewRef: oe = null, dragRef: se = null, dropRef: ce = null, isDragging: le = !1, isOver: k = !1, dropNotAllowed: ue = !1 } = e;
	so("ruleGroup", !r);
	let A = !!w || !!C, de = !!T || !!r?.muted, fe = (0, _.useMemo)(() => r ? Un(r, s) : ee ?? An(s), [
		ee,
		s,
		r
	]), j = (0, _.useMemo)(() => {
		if (r) {
			if (r.combinator === fe || d) return r;
			let e = structuredClone(r);
			return e.combinator = fe, e;
		}
		return {
			rules: te,
			not: ne
		};
	}, [
		fe,
		d,
		ne,
		r,
		te
	]), pe = (0, _.useMemo)(() => fn({
		classNames: o,
		suppressStandardClassnames: h,
		isOver: k,
		dropEffect: O,
		dropNotAllowed: ue
	}), [
		o,
		O,
		ue,
		k,
		h
	]), me = (0, _.useCallback)((e, t) => {
		A || y("combinator", e, n, t);
	}, [
		A,
		y,
		n
	]), he = (0, _.useCallback)((e, t, r) => {
		A || y("combinator", e, [...n, t], r);
	}, [
		A,
		y,
		n
	]), ge = (0, _.useCallback)((e, t) => {
		A || y("not", e, n, t);
	}, [
		A,
		y,
		n
	]), _e = (0, _.useCallback)((e, t) => {
		if (!A) {
			let e = c();
			b(e, n, t);
		}
	}, [
		c,
		A,
		b,
		n
	]), ve = (0, _.useCallback)((e, t) => {
		if (!A) {
			let e = l();
			g(e, n, t);
		}
	}, [
		l,
		A,
		g,
		n
	]), M = (0, _.useCallback)((e, t) => {
		if (!A) {
			let e = [...ir(n), n.at(-1) + 1];
			x(n, e, !0, t);
		}
	}, [
		A,
		x,
		n
	]), N = (0, _.useCallback)((e, t) => {
		A || S(n, t);
	}, [
		A,
		n,
		S
	]), ye = (0, _.useCallback)((e, t) => {
		!A && !E && x(n, "up", e?.altKey, t);
	}, [
		A,
		x,
		n,
		E
	]), be = (0, _.useCallback)((e, t) => {
		!A && !D && x(n, "down", e?.altKey, t);
	}, [
		A,
		x,
		n,
		D
	]), xe = (0, _.useCallback)((e, t) => {
		y("disabled", !A, n, t);
	}, [
		A,
		y,
		n
	]), Se = (0, _.useCallback)((e, t) => {
		y("muted", !j.muted, n, t);
	}, [
		j.muted,
		y,
		n
	]), Ce = (0, _.useCallback)((e) => {
		A || v(n);
	}, [
		A,
		v,
		n
	]), P = f[t ?? /* v8 ignore start -- @preserve */ ""], we = (0, _.useMemo)(() => br(P), [P]), Te = (0, _.useMemo)(() => d ? null : kn(s, fe)?.className ?? "", [
		fe,
		s,
		d
	]), Ee = (0, _.useMemo)(() => m(j), [m, j]), De = (0, _.useMemo)(() => hn({
		classNames: o,
		suppressStandardClassnames: h,
		leadingClassNames: [Ee, Te],
		disabled: A,
		muted: de,
		isDragging: le,
		isOver: k,
		groupItems: re,
		validationClassName: we
	}), [
		o,
		Te,
		A,
		de,
		re,
		le,
		k,
		Ee,
		h,
		we
	]), Oe = Uo({
		disabled: A,
		disabledPaths: u,
		path: n,
		nestedArray: j.rules
	}), ke = (0, _.useMemo)(() => a({
		path: n,
		qbId: i
	}), [
		a,
		n,
		i
	]);
	return {
		...e,
		addGroup: ve,
		addRule: _e,
		accessibleDescription: ke,
		classNames: pe,
		cloneGroup: M,
		ungroup: N,
		combinator: fe,
		disabled: A,
		dragMonitorId: ie,
		dragRef: se,
		dropMonitorId: ae,
		dropRef: ce,
		isDragging: le,
		isOver: k,
		muted: de,
		onCombinatorChange: me,
		onGroupAdd: g,
		onIndependentCombinatorChange: he,
		onNotToggleChange: ge,
		outerClassName: De,
		parentDisabled: w,
		pathsMemo: Oe,
		previewRef: oe,
		removeGroup: Ce,
		ruleGroup: j,
		shiftGroupUp: ye,
		shiftGroupDown: be,
		toggleLockGroup: xe,
		toggleMuteGroup: Se,
		validationClassName: we,
		validationResult: P
	};
}, Mo = (e) => /* @__PURE__ */ _.createElement("div", {
	"data-testid": e.testID,
	className: e.className
}, /* @__PURE__ */ _.createElement("button", {
	type: "button",
	disabled: e.disabled || e.shiftUpDisabled,
	onClick: e.shiftUp,
	title: e.titles?.shiftUp
}, e.labels?.shiftUp), /* @__PURE__ */ _.createElement("button", {
	type: "button",
	disabled: e.disabled || e.shiftDownDisabled,
	onClick: e.shiftDown,
	title: e.titles?.shiftDown
}, e.labels?.shiftDown)), No = ({ name: e, disabled: t, checked: n, label: r, handleOnChange: i }) => {
	let a = _.useId();
	return /* @__PURE__ */ _.createElement("label", { htmlFor: a }, /* @__PURE__ */ _.createElement("input", {
		id: a,
		type: "radio",
		value: e,
		disabled: t,
		checked: n,
		onChange: (e) => i(e.target.value)
	}), r);
}, Po = (e) => {
	let { operator: t, value: n, handleOnChange: r, title: i, className: a, type: o = "text", inputType: s, values: c = [], listsAsArrays: l, fieldData: u, disabled: d, separator: f = null, testID: p, selectorComponent: m = e.schema.controls.valueSelector, parseNumbers: h, skipHook: g, valueSource: v, ...y } = e, { valueAsArray: b, multiValueHandler: x, bigIntValueHandler: S, parseNumberMethod: C, valueListItemClassName: w, inputTypeCoerced: T } = Fo(e);
	if (t === "null" || t === "notNull") return null;
	let E = u?.placeholder ?? "";
	if ((t === "between" || t === "notBetween") && (o === "select" || o === "text")) {
		let t = ["from", "to"].map((t, n) => o === "text" ? /* @__PURE__ */ _.createElement("input", {
			key: t,
			type: T,
			placeholder: E,
			value: b[n] ?? "",
			title: i,
			className: w,
			disabled: d,
			onChange: (e) => x(e.target.value, n)
		}) : /* @__PURE__ */ _.createElement(m, {
			key: t,
			...y,
			schema: e.schema,
			title: i,
			className: w,
			handleOnChange: (e) => x(e, n),
			disabled: d,
			value: b[n] ?? An(c),
			options: c,
			listsAsArrays: l
		}));
		return /* @__PURE__ */ _.createElement("span", {
			"data-testid": p,
			className: a,
			title: i
		}, t[0], f, t[1]);
	}
	switch (o) {
		case "select":
		case "multiselect": return /* @__PURE__ */ _.createElement(m, {
			...y,
			schema: e.schema,
			testID: p,
			className: a,
			title: i,
			handleOnChange: r,
			disabled: d,
			value: n,
			options: c,
			multiple: o === "multiselect",
			listsAsArrays: l
		});
		case "textarea": return /* @__PURE__ */ _.createElement("textarea", {
			"data-testid": p,
			placeholder: E,
			value: n,
			title: i,
			className: a,
			disabled: d,
			onChange: (e) => r(e.target.value)
		});
		case "switch":
		case "checkbox": return /* @__PURE__ */ _.createElement("input", {
			"data-testid": p,
			type: "checkbox",
			className: a,
			title: i,
			onChange: (e) => r(e.target.checked),
			checked: !!n,
			disabled: d
		});
		case "radio": return /* @__PURE__ */ _.createElement("span", {
			"data-testid": p,
			className: a,
			title: i
		}, c.map((e) => /* @__PURE__ */ _.createElement(No, {
			key: e.name,
			name: e.name,
			disabled: d,
			checked: n === e.name,
			handleOnChange: r,
			label: e.label
		})));
	}
	return s === "bigint" ? /* @__PURE__ */ _.createElement("input", {
		"data-testid": p,
		type: T,
		placeholder: E,
		value: `${n}`,
		title: i,
		className: a,
		disabled: d,
		onChange: (e) => S(e.target.value)
	}) : /* @__PURE__ */ _.createElement("input", {
		"data-testid": p,
		type: T,
		placeholder: E,
		value: n,
		title: i,
		className: a,
		disabled: d,
		onChange: (e) => r(Wn(e.target.value, { parseNumbers: C }))
	});
}, Fo = (e) => {
	let { handleOnChange: t, inputType: n, operator: r, value: i, listsAsArrays: a, parseNumbers: o, values: s, type: c, skipHook: l, schema: { classNames: u, suppressStandardClassnames: d } } = e;
	(0, _.useEffect)(() => {
		let { reset: e, value: a } = qn({
			skipHook: l,
			type: c ?? void 0,
			operator: r,
			value: i,
			inputType: n
		});
		e && t(a);
	}, [
		t,
		n,
		r,
		l,
		c,
		i
	]);
	let f = (0, _.useMemo)(() => Jt(i, { retainEmptyStrings: !0 }), [i]), p = (0, _.useMemo)(() => $n({
		parseNumbers: o,
		inputType: n
	}), [n, o]);
	return {
		valueAsArray: f,
		multiValueHandler: (0, _.useCallback)((e, n) => {
			t(Jn({
				value: e,
				index: n,
				valueAsArray: f,
				operator: r,
				values: s,
				listsAsArrays: a,
				parseNumberMethod: p
			}));
		}, [
			t,
			a,
			r,
			p,
			f,
			s
		]),
		bigIntValueHandler: (0, _.useCallback)((e) => {
			t(Yn(e, p));
		}, [t, p]),
		parseNumberMethod: p,
		valueListItemClassName: dn("valueListItem", {
			classNames: u,
			suppressStandardClassnames: d
		}),
		inputTypeCoerced: Xn(n, r)
	};
}, Io = (e) => {
	let { multiple: t, onChange: n } = e;
	return (0, _.useMemo)(() => t ? (e) => n(Array.from(e.target.selectedOptions).map((e) => e.value)) : (e) => n(e.target.value), [t, n]);
}, Lo = (e) => En(e) ? e.map((e) => /* @__PURE__ */ _.createElement("optgroup", {
	key: e.label,
	label: e.label
}, e.options.map((e) => /* @__PURE__ */ _.createElement("option", {
	key: e.name,
	value: e.name,
	disabled: e.disabled
}, e.label)))) : Array.isArray(e) ? e.map((e) => /* @__PURE__ */ _.createElement("option", {
	key: e.name,
	value: e.name,
	disabled: e.disabled
}, e.label)) : null, Ro = (e) => {
	let { onChange: t, val: n } = zo(e), r = Io({
		multiple: e.multiple,
		onChange: t
	});
	return /* @__PURE__ */ _.createElement("select", {
		"data-testid": e.testID,
		className: e.className,
		value: n,
		title: e.title,
		disabled: e.disabled,
		multiple: !!e.multiple,
		onChange: r
	}, Lo(e.options));
}, zo = (e) => {
	let { handleOnChange: t, listsAsArrays: n = !1, multiple: r = !1, value: i } = e;
	return {
		onChange: (0, _.useCallback)((e) => {
			t(Zn(e, {
				multiple: r,
				listsAsArrays: n
			}));
		}, [
			t,
			n,
			r
		]),
		val: (0, _.useMemo)(() => Qn(i, r), [r, i])
	};
}, Bo = ({ props: e }) => {
	let t = Eo(e), n = t.schema.controls.ruleGroup, r = Do;
	return /* @__PURE__ */ _.createElement(r.Provider, {
		key: t.dndEnabledAttr,
		value: t.rqbContext
	}, /* @__PURE__ */ _.createElement("div", {
		role: "form",
		className: t.wrapperClassName,
		"data-dnd": t.dndEnabledAttr,
		"data-inlinecombinators": t.inlineCombinatorsAttr
	}, /* @__PURE__ */ _.createElement(n, {
		translations: t.translations,
		ruleGroup: t.rootGroup,
		rules: t.rootGroup.rules,
		...t.combinatorPropObject,
		not: !!t.rootGroup.not,
		schema: t.schema,
		actions: t.actions,
		id: t.rootGroup.id,
		path: Wt,
		disabled: t.rootGroupDisabled,
		shiftUpDisabled: !0,
		shiftDownDisabled: !0,
		parentDisabled: t.queryDisabled,
		context: e.context
	})));
}, Vo = () => null, H = (0, _.forwardRef)(Vo), U = {}, Ho = ({ finalize: e, ...t }) => {
	let n = (0, _.useContext)(Do), r = (0, _.useMemo)(() => Mr(t, n, e), [
		t,
		n,
		e
	]), i = e ? n.enableDragAndDrop !== !1 && jr(!1, t.enableDragAndDrop, n.enableDragAndDrop) : t.enableDragAndDrop ?? n.enableDragAndDrop, a = (0, _.useMemo)(() => wr(n.controlClassnames, t.controlClassnames), [n.controlClassnames, t.controlClassnames]), o = (0, _.useMemo)(() => ({
		actionElement: a.actionElement,
		addGroup: a.addGroup,
		addRule: a.addRule,
		body: a.body,
		cloneGroup: a.cloneGroup,
		cloneRule: a.cloneRule,
		ungroup: a.ungroup,
		combinators: a.combinators,
		dragHandle: a.dragHandle,
		fields: a.fields,
		header: a.header,
		lockGroup: a.lockGroup,
		lockRule: a.lockRule,
		muteGroup: a.muteGroup,
		muteRule: a.muteRule,
		muted: a.muted,
		notToggle: a.notToggle,
		operators: a.operators,
		queryBuilder: a.queryBuilder,
		removeGroup: a.removeGroup,
		removeRule: a.removeRule,
		rule: a.rule,
		ruleGroup: a.ruleGroup,
		shiftActions: a.shiftActions,
		undoRedoActions: a.undoRedoActions,
		undoAction: a.undoAction,
		redoAction: a.redoAction,
		value: a.value,
		valueSelector: a.valueSelector,
		valueSource: a.valueSource,
		betweenRules: a.betweenRules,
		valid: a.valid,
		invalid: a.invalid,
		dndDragging: a.dndDragging,
		dndOver: a.dndOver,
		dndCopy: a.dndCopy,
		dndGroup: a.dndGroup,
		dndDropNotAllowed: a.dndDropNotAllowed,
		dndPreviewPosition: a.dndPreviewPosition,
		dndHidden: a.dndHidden,
		disabled: a.disabled,
		valueListItem: a.valueListItem,
		matchMode: a.matchMode,
		matchThreshold: a.matchThreshold,
		branches: a.branches,
		hasSubQuery: a.hasSubQuery,
		loading: a.loading,
		valueDateTimeRelative: a.valueDateTimeRelative
	}), [
		a.actionElement,
		a.addGroup,
		a.addRule,
		a.betweenRules,
		a.body,
		a.branches,
		a.cloneGroup,
		a.cloneRule,
		a.ungroup,
		a.combinators,
		a.disabled,
		a.dndCopy,
		a.dndDropNotAllowed,
		a.dndPreviewPosition,
		a.dndHidden,
		a.dndGroup,
		a.dndDragging,
		a.dndOver,
		a.dragHandle,
		a.fields,
		a.hasSubQuery,
		a.header,
		a.invalid,
		a.loading,
		a.lockGroup,
		a.lockRule,
		a.muteGroup,
		a.muteRule,
		a.muted,
		a.matchMode,
		a.matchThreshold,
		a.notToggle,
		a.operators,
		a.queryBuilder,
		a.removeGroup,
		a.removeRule,
		a.rule,
		a.ruleGroup,
		a.shiftActions,
		a.undoRedoActions,
		a.undoAction,
		a.redoAction,
		a.valid,
		a.value,
		a.valueDateTimeRelative,
		a.valueListItem,
		a.valueSelector,
		a.valueSource
	]), s = n.controlElements ?? U, c = t.controlElements ?? U, l = (0, _.useCallback)((t, n, r) => {
		let i = t === "dragHandle" ? H : Vo, a = (t.endsWith("Action") && c.actionElement ? c.actionElement : void 0) ?? (t.endsWith("Selector") && c.valueSelector ? c.valueSelector : void 0), o = (t.endsWith("Action") && s.actionElement ? s.actionElement : void 0) ?? (t.endsWith("Selector") && s.valueSelector ? s.valueSelector : void 0), l = n === null ? i : n ?? (e ? a : void 0) ?? (r === null ? i : r ?? (e ? o : void 0));
		return l ? { [t]: l } : e ? { [t]: Qo[t] } : U;
	}, [
		s.actionElement,
		s.valueSelector,
		e,
		c.actionElement,
		c.valueSelector
	]), u = (0, _.useMemo)(() => Object.assign({}, l("addGroupAction", c.addGroupAction, s.addGroupAction), l("addRuleAction", c.addRuleAction, s.addRuleAction), l("cloneGroupAction", c.cloneGroupAction, s.cloneGroupAction), l("cloneRuleAction", c.cloneRuleAction, s.cloneRuleAction), l("ungroupAction", c.ungroupAction, s.ungroupAction), l("combinatorSelector", c.combinatorSelector, s.combinatorSelector), l("dragHandle", c.dragHandle, s.dragHandle), l("fieldSelector", c.fieldSelector, s.fieldSelector), l("inlineCombinator", c.inlineCombinator, s.inlineCombinator), l("lockGroupAction", c.lockGroupAction, s.lockGroupAction), l("lockRuleAction", c.lockRuleAction, s.lockRuleAction), l("muteGroupAction", c.muteGroupAction, s.muteGroupAction), l("muteRuleAction", c.muteRuleAction, s.muteRuleAction), l("notToggle", c.notToggle, s.notToggle), l("operatorSelector", c.operatorSelector, s.operatorSelector), l("removeGroupAction", c.removeGroupAction, s.removeGroupAction), l("removeRuleAction", c.removeRuleAction, s.removeRuleAction), l("shiftActions", c.shiftActions, s.shiftActions), l("undoRedoActions", c.undoRedoActions, s.undoRedoActions), { valueEditor: c.valueEditor === null ? Vo : c.valueEditor ?? (s.valueEditor === null ? Vo : s.valueEditor) ?? Qo.valueEditor }, l("valueSourceSelector", c.valueSourceSelector, s.valueSourceSelector), l("matchModeEditor", c.matchModeEditor, s.matchModeEditor), l("rule", c.rule, s.rule), l("ruleGroup", c.ruleGroup, s.ruleGroup), l("ruleGroupBodyElements", c.ruleGroupBodyElements, s.ruleGroupBodyElements), l("ruleGroupHeaderElements", c.ruleGroupHeaderElements, s.ruleGroupHeaderElements), { actionElement: c.actionElement ?? s.actionElement ?? (e ? Qo.actionElement : void 0) }, { valueSelector: c.valueSelector ?? s.valueSelector ?? (e ? Qo.valueSelector : void 0) }), [
		s.actionElement,
		s.addGroupAction,
		s.addRuleAction,
		s.cloneGroupAction,
		s.cloneRuleAction,
		s.ungroupAction,
		s.combinatorSelector,
		s.dragHandle,
		s.fieldSelector,
		s.inlineCombinator,
		s.lockGroupAction,
		s.lockRuleAction,
		s.muteGroupAction,
		s.muteRuleAction,
		s.matchModeEditor,
		s.notToggle,
		s.operatorSelector,
		s.removeGroupAction,
		s.removeRuleAction,
		s.rule,
		s.ruleGroup,
		s.ruleGroupBodyElements,
		s.ruleGroupHeaderElements,
		s.shiftActions,
		s.undoRedoActions,
		s.valueEditor,
		s.valueSelector,
		s.valueSourceSelector,
		l,
		e,
		c.actionElement,
		c.addGroupAction,
		c.addRuleAction,
		c.cloneGroupAction,
		c.cloneRuleAction,
		c.ungroupAction,
		c.combinatorSelector,
		c.dragHandle,
		c.fieldSelector,
		c.inlineCombinator,
		c.lockGroupAction,
		c.lockRuleAction,
		c.muteGroupAction,
		c.muteRuleAction,
		c.matchModeEditor,
		c.notToggle,
		c.operatorSelector,
		c.removeGroupAction,
		c.removeRuleAction,
		c.rule,
		c.ruleGroup,
		c.ruleGroupBodyElements,
		c.ruleGroupHeaderElements,
		c.shiftActions,
		c.undoRedoActions,
		c.valueEditor,
		c.valueSelector,
		c.valueSourceSelector
	]), d = t.translations ?? U, f = n.translations ?? U, p = (0, _.useMemo)(() => Object.assign({}, z("addGroup", {
		label: [d.addGroup?.label, f.addGroup?.label],
		title: [d.addGroup?.title, f.addGroup?.title]
	}, e ? F : void 0), z("addRule", {
		label: [d.addRule?.label, f.addRule?.label],
		title: [d.addRule?.title, f.addRule?.title]
	}, e ? F : void 0), z("cloneRule", {
		label: [d.cloneRule?.label, f.cloneRule?.label],
		title: [d.cloneRule?.title, f.cloneRule?.title]
	}, e ? F : void 0), z("cloneRuleGroup", {
		label: [d.cloneRuleGroup?.label, f.cloneRuleGroup?.label],
		title: [d.cloneRuleGroup?.title, f.cloneRuleGroup?.title]
	}, e ? F : void 0), z("ungroupRuleGroup", {
		label: [d.ungroupRuleGroup?.label, f.ungroupRuleGroup?.label],
		title: [d.ungroupRuleGroup?.title, f.ungroupRuleGroup?.title]
	}, e ? F : void 0), z("combinators", { title: [d.combinators?.title, f.combinators?.title] }, e ? F : void 0), z("dragHandle", {
		label: [d.dragHandle?.label, f.dragHandle?.label],
		title: [d.dragHandle?.title, f.dragHandle?.title]
	}, e ? F : void 0), z("fields", {
		placeholderGroupLabel: [d.fields?.placeholderGroupLabel, f.fields?.placeholderGroupLabel],
		placeholderLabel: [d.fields?.placeholderLabel, f.fields?.placeholderLabel],
		placeholderName: [d.fields?.placeholderName, f.fields?.placeholderName],
		title: [d.fields?.title, f.fields?.title]
	}, e ? F : void 0), z("lockGroup", {
		label: [d.lockGroup?.label, f.lockGroup?.label],
		title: [d.lockGroup?.title, f.lockGroup?.title]
	}, e ? F : void 0), z("lockGroupDisabled", {
		label: [d.lockGroupDisabled?.label, f.lockGroupDisabled?.label],
		title: [d.lockGroupDisabled?.title, f.lockGroupDisabled?.title]
	}, e ? F : void 0), z("lockRule", {
		label: [d.lockRule?.label, f.lockRule?.label],
		title: [d.lockRule?.title, f.lockRule?.title]
	}, e ? F : void 0), z("lockRuleDisabled", {
		label: [d.lockRuleDisabled?.label, f.lockRuleDisabled?.label],
		title: [d.lockRuleDisabled?.title, f.lockRuleDisabled?.title]
	}, e ? F : void 0), z("muteGroup", {
		label: [d.muteGroup?.label, f.muteGroup?.label],
		title: [d.muteGroup?.title, f.muteGroup?.title]
	}, e ? F : void 0), z("unmuteGroup", {
		label: [d.unmuteGroup?.label, f.unmuteGroup?.label],
		title: [d.unmuteGroup?.title, f.unmuteGroup?.title]
	}, e ? F : void 0), z("muteRule", {
		label: [d.muteRule?.label, f.muteRule?.label],
		title: [d.muteRule?.title, f.muteRule?.title]
	}, e ? F : void 0), z("unmuteRule", {
		label: [d.unmuteRule?.label, f.unmuteRule?.label],
		title: [d.unmuteRule?.title, f.unmuteRule?.title]
	}, e ? F : void 0), z("notToggle", {
		label: [d.notToggle?.label, f.notToggle?.label],
		title: [d.notToggle?.title, f.notToggle?.title]
	}, e ? F : void 0), z("operators", {
		placeholderGroupLabel: [d.operators?.placeholderGroupLabel, f.operators?.placeholderGroupLabel],
		placeholderLabel: [d.operators?.placeholderLabel, f.operators?.placeholderLabel],
		placeholderName: [d.operators?.placeholderName, f.operators?.placeholderName],
		title: [d.operators?.title, f.operators?.title]
	}, e ? F : void 0), z("values", {
		placeholderGroupLabel: [d.values?.placeholderGroupLabel, f.values?.placeholderGroupLabel],
		placeholderLabel: [d.values?.placeholderLabel, f.values?.placeholderLabel],
		placeholderName: [d.values?.placeholderName, f.values?.placeholderName],
		title: [d.values?.title, f.values?.title]
	}, e ? F : void 0), z("removeGroup", {
		label: [d.removeGroup?.label, f.removeGroup?.label],
		title: [d.removeGroup?.title, f.removeGroup?.title]
	}, e ? F : void 0), z("removeRule", {
		label: [d.removeRule?.label, f.removeRule?.label],
		title: [d.removeRule?.title, f.removeRule?.title]
	}, e ? F : void 0), z("shiftActionDown", {
		label: [d.shiftActionDown?.label, f.shiftActionDown?.label],
		title: [d.shiftActionDown?.title, f.shiftActionDown?.title]
	}, e ? F : void 0), z("shiftActionUp", {
		label: [d.shiftActionUp?.label, f.shiftActionUp?.label],
		title: [d.shiftActionUp?.title, f.shiftActionUp?.title]
	}, e ? F : void 0), z("undo", {
		label: [d.undo?.label, f.undo?.label],
		title: [d.undo?.title, f.undo?.title]
	}, e ? F : void 0), z("redo", {
		label: [d.redo?.label, f.redo?.label],
		title: [d.redo?.title, f.redo?.title]
	}, e ? F : void 0), z("matchMode", { title: [d.matchMode?.title, f.matchMode?.title] }, e ? F : void 0), z("matchThreshold", {
		title: [d.matchThreshold?.title, f.matchThreshold?.title],
		placeholderName: [d.matchThreshold?.placeholderName, f.matchThreshold?.placeholderName]
	}, e ? F : void 0), z("value", { title: [d.value?.title, f.value?.title] }, e ? F : void 0), z("valueSourceSelector", { title: [d.valueSourceSelector?.title, f.valueSourceSelector?.title] }, e ? F : void 0)), [
		f.addGroup?.label,
		f.addGroup?.title,
		f.addRule?.label,
		f.addRule?.title,
		f.cloneRule?.label,
		f.cloneRule?.title,
		f.cloneRuleGroup?.label,
		f.cloneRuleGroup?.title,
		f.ungroupRuleGroup?.label,
		f.ungroupRuleGroup?.title,
		f.combinators?.title,
		f.dragHandle?.label,
		f.dragHandle?.title,
		f.fields?.placeholderGroupLabel,
		f.fields?.placeholderLabel,
		f.fields?.placeholderName,
		f.fields?.title,
		f.lockGroup?.label,
		f.lockGroup?.title,
		f.lockGroupDisabled?.label,
		f.lockGroupDisabled?.title,
		f.lockRule?.label,
		f.lockRule?.title,
		f.lockRuleDisabled?.label,
		f.lockRuleDisabled?.title,
		f.muteGroup?.label,
		f.muteGroup?.title,
		f.unmuteGroup?.label,
		f.unmuteGroup?.title,
		f.muteRule?.label,
		f.muteRule?.title,
		f.unmuteRule?.label,
		f.unmuteRule?.title,
		f.matchMode?.title,
		f.matchThreshold?.title,
		f.matchThreshold?.placeholderName,
		f.notToggle?.label,
		f.notToggle?.title,
		f.operators?.placeholderGroupLabel,
		f.operators?.placeholderLabel,
		f.operators?.placeholderName,
		f.operators?.title,
		f.removeGroup?.label,
		f.removeGroup?.title,
		f.removeRule?.label,
		f.removeRule?.title,
		f.shiftActionDown?.label,
		f.shiftActionDown?.title,
		f.shiftActionUp?.label,
		f.shiftActionUp?.title,
		f.undo?.label,
		f.undo?.title,
		f.redo?.label,
		f.redo?.title,
		f.value?.title,
		f.values?.placeholderGroupLabel,
		f.values?.placeholderLabel,
		f.values?.placeholderName,
		f.values?.title,
		f.valueSourceSelector?.title,
		e,
		d.addGroup?.label,
		d.addGroup?.title,
		d.addRule?.label,
		d.addRule?.title,
		d.cloneRule?.label,
		d.cloneRule?.title,
		d.cloneRuleGroup?.label,
		d.cloneRuleGroup?.title,
		d.ungroupRuleGroup?.label,
		d.ungroupRuleGroup?.title,
		d.combinators?.title,
		d.dragHandle?.label,
		d.dragHandle?.title,
		d.fields?.placeholderGroupLabel,
		d.fields?.placeholderLabel,
		d.fields?.placeholderName,
		d.fields?.title,
		d.lockGroup?.label,
		d.lockGroup?.title,
		d.lockGroupDisabled?.label,
		d.lockGroupDisabled?.title,
		d.lockRule?.label,
		d.lockRule?.title,
		d.lockRuleDisabled?.label,
		d.lockRuleDisabled?.title,
		d.muteGroup?.label,
		d.muteGroup?.title,
		d.unmuteGroup?.label,
		d.unmuteGroup?.title,
		d.muteRule?.label,
		d.muteRule?.title,
		d.unmuteRule?.label,
		d.unmuteRule?.title,
		d.matchMode?.title,
		d.matchThreshold?.title,
		d.matchThreshold?.placeholderName,
		d.notToggle?.label,
		d.notToggle?.title,
		d.operators?.placeholderGroupLabel,
		d.operators?.placeholderLabel,
		d.operators?.placeholderName,
		d.operators?.title,
		d.removeGroup?.label,
		d.removeGroup?.title,
		d.removeRule?.label,
		d.removeRule?.title,
		d.shiftActionDown?.label,
		d.shiftActionDown?.title,
		d.shiftActionUp?.label,
		d.shiftActionUp?.title,
		d.undo?.label,
		d.undo?.title,
		d.redo?.label,
		d.redo?.title,
		d.value?.title,
		d.values?.placeholderGroupLabel,
		d.values?.placeholderLabel,
		d.values?.placeholderName,
		d.values?.title,
		d.valueSourceSelector?.title
	]);
	return {
		...r,
		controlClassnames: o,
		controlElements: u,
		enableDragAndDrop: i,
		translations: p,
		initialQuery: t.initialQuery,
		qbId: t.qbId
	};
}, Uo = ({ disabled: e, path: t, nestedArray: n, disabledPaths: r }) => {
	let i = n.length;
	return (0, _.useMemo)(() => ur(t, i, {
		disabled: e,
		disabledPaths: r
	}), [
		e,
		t,
		i,
		r
	]);
}, Wo = (e) => {
	let t = eo(), [n, r] = (0, _.useState)(() => e ?? pr()), [i] = (0, _.useState)(e);
	return {
		qbId: n,
		resolveQbIdCollision: (0, _.useCallback)(() => {
			r(pr());
		}, [t])
	};
}, W = (e) => (0, _.useCallback)((t, n) => {
	t?.preventDefault(), t?.stopPropagation(), e(t, n);
}, [e]), Go = { mode: "all" }, Ko = [{
	name: "",
	value: "",
	label: ""
}], qo = _.memo(function(e) {
	let t = Zo(e), { dndRef: n } = t, r = W(t.cloneRule), i = W(t.toggleLockRule), a = W(t.toggleMuteRule), o = W(t.removeRule), s = W(t.shiftRuleUp), c = W(t.shiftRuleDown), l = (0, _.useMemo)(() => ({
		cloneRule: r,
		toggleLockRule: i,
		toggleMuteRule: a,
		removeRule: o,
		shiftRuleUp: s,
		shiftRuleDown: c
	}), [
		r,
		o,
		c,
		s,
		i,
		a
	]);
	return /* @__PURE__ */ _.createElement("div", {
		ref: n,
		"data-testid": I.rule,
		"data-dragmonitorid": t.dragMonitorId,
		"data-dropmonitorid": t.dropMonitorId,
		className: t.outerClassName,
		"data-rule-id": t.id,
		"data-level": t.path.length,
		"data-path": JSON.stringify(t.path)
	}, t.matchModes.length > 0 ? /* @__PURE__ */ _.createElement(Xo, {
		...t,
		...l
	}) : /* @__PURE__ */ _.createElement(Jo, {
		...t,
		...l
	}));
}), Jo = _.memo(function(e) {
	let { dragRef: t, schema: { controls: { shiftActions: n, dragHandle: r, fieldSelector: i, matchModeEditor: a, operatorSelector: o, valueSourceSelector: s, valueEditor: c, cloneRuleAction: l, lockRuleAction: u, muteRuleAction: d, removeRuleAction: f, ruleGroupBodyElements: p, ruleGroupHeaderElements: m } }, groupComponentsWrapper: h = _.Fragment } = e, g = (0, _.useMemo)(() => ({
		level: e.path.length,
		path: e.path,
		disabled: e.disabled,
		context: e.context,
		validation: e.validationResult,
		schema: e.schema,
		rule: e.rule
	}), [
		e.path,
		e.disabled,
		e.context,
		e.validationResult,
		e.schema,
		e.rule
	]), v = (0, _.useMemo)(() => !(e.schema.fields.length === 1 && Qt(e.schema.fields[0]) && "value" in e.schema.fields[0] && e.schema.fields[0].value === ""), [e.schema.fields]), y = (0, _.useMemo)(() => e.schema.showShiftActions ? {
		shiftUp: e.translations.shiftActionUp.title,
		shiftDown: e.translations.shiftActionDown.title
	} : void 0, [e.schema.showShiftActions, e.translations]), b = (0, _.useMemo)(() => e.schema.showShiftActions ? {
		shiftUp: e.translations.shiftActionUp.label,
		shiftDown: e.translations.shiftActionDown.label
	} : void 0, [e.schema.showShiftActions, e.translations]);
	return /* @__PURE__ */ _.createElement(_.Fragment, null, e.schema.showShiftActions && /* @__PURE__ */ _.createElement(n, {
		key: I.shiftActions,
		...g,
		testID: I.shiftActions,
		titles: y,
		labels: b,
		className: e.classNames.shiftActions,
		ruleOrGroup: e.rule,
		shiftUp: e.shiftRuleUp,
		shiftDown: e.shiftRuleDown,
		shiftUpDisabled: e.shiftUpDisabled,
		shiftDownDisabled: e.shiftDownDisabled
	}), e.schema.enableDragAndDrop && /* @__PURE__ */ _.createElement(r, {
		key: I.dragHandle,
		...g,
		testID: I.dragHandle,
		ref: t,
		title: e.translations.dragHandle.title,
		label: e.translations.dragHandle.label,
		className: e.classNames.dragHandle,
		dragHandleAttributes: e.dragHandleAttributes,
		ruleOrGroup: e.rule
	}), v && /* @__PURE__ */ _.createElement(i, {
		key: I.fields,
		...g,
		testID: I.fields,
		options: e.schema.fields,
		title: e.translations.fields.title,
		value: e.rule.field,
		operator: e.rule.operator,
		className: e.classNames.fields,
		handleOnChange: e.onChangeField
	}), (e.schema.autoSelectField || e.rule.field !== e.translations.fields.placeholderName) && (e.subQuery ? /* @__PURE__ */ _.createElement(a, {
		key: I.matchModeEditor,
		...g,
		testID: I.matchModeEditor,
		field: e.rule.field,
		fieldData: e.fieldData,
		title: e.translations.matchMode.title,
		options: e.matchModes,
		thresholdPlaceholder: e.translations.matchThreshold.placeholderName,
		match: e.rule.match ?? /* v8 ignore start -- @preserve */ Go,
		className: e.classNames.matchMode,
		classNames: e.classNames,
		handleOnChange: e.onChangeMatchMode
	}) : /* @__PURE__ */ _.createElement(_.Fragment, null, /* @__PURE__ */ _.createElement(o, {
		key: I.operators,
		...g,
		testID: I.operators,
		field: e.rule.field,
		fieldData: e.fieldData,
		title: e.translations.operators.title,
		options: e.operators,
		value: e.rule.operator,
		className: e.classNames.operators,
		handleOnChange: e.onChangeOperator
	}), (e.schema.autoSelectOperator || e.rule.operator !== e.translations.operators.placeholderName) && !e.hideValueControls && /* @__PURE__ */ _.createElement(_.Fragment, null, !["null", "notnull"].includes(Zt(`${e.rule.operator}`)) && e.valueSources.length > 1 && /* @__PURE__ */ _.createElement(s, {
		key: I.valueSourceSelector,
		...g,
		testID: I.valueSourceSelector,
		field: e.rule.field,
		fieldData: e.fieldData,
		title: e.translations.valueSourceSelector.title,
		options: e.valueSourceOptions,
		value: e.rule.valueSource ?? "value",
		className: e.classNames.valueSource,
		handleOnChange: e.onChangeValueSource
	}), /* @__PURE__ */ _.createElement(c, {
		key: I.valueEditor,
		...g,
		testID: I.valueEditor,
		field: e.rule.field,
		fieldData: e.fieldData,
		title: e.translations.value.title,
		operator: e.rule.operator,
		value: e.rule.value,
		valueSource: e.rule.valueSource ?? "value",
		type: e.valueEditorType,
		inputType: e.inputType,
		values: e.values,
		listsAsArrays: e.schema.listsAsArrays,
		parseNumbers: e.schema.parseNumbers,
		separator: e.valueEditorSeparator,
		className: e.classNames.value,
		handleOnChange: e.onChangeValue
	})))), e.subQuery && /* @__PURE__ */ _.createElement(h, { className: e.subQuery.classNames.header }, /* @__PURE__ */ _.createElement(m, e.subQuery)), e.schema.showCloneButtons && /* @__PURE__ */ _.createElement(l, {
		key: I.cloneRule,
		...g,
		testID: I.cloneRule,
		label: e.translations.cloneRule.label,
		title: e.translations.cloneRule.title,
		className: e.classNames.cloneRule,
		ruleOrGroup: e.rule,
		handleOnClick: e.cloneRule
	}), e.schema.showLockButtons && /* @__PURE__ */ _.createElement(u, {
		key: I.lockRule,
		...g,
		testID: I.lockRule,
		label: e.translations.lockRule.label,
		title: e.translations.lockRule.title,
		className: e.classNames.lockRule,
		ruleOrGroup: e.rule,
		handleOnClick: e.toggleLockRule,
		disabledTranslation: e.parentDisabled ? void 0 : e.translations.lockRuleDisabled
	}), e.schema.showMuteButtons && /* @__PURE__ */ _.createElement(d, {
		key: I.muteRule,
		...g,
		testID: I.muteRule,
		label: e.rule.muted ? e.translations.unmuteRule.label : e.translations.muteRule.label,
		title: e.rule.muted ? e.translations.unmuteRule.title : e.translations.muteRule.title,
		className: e.classNames.muteRule,
		ruleOrGroup: e.rule,
		handleOnClick: e.toggleMuteRule
	}), /* @__PURE__ */ _.createElement(f, {
		key: I.removeRule,
		...g,
		testID: I.removeRule,
		label: e.translations.removeRule.label,
		title: e.translations.removeRule.title,
		className: e.classNames.removeRule,
		ruleOrGroup: e.rule,
		handleOnClick: e.removeRule
	}), e.subQuery && /* @__PURE__ */ _.createElement(h, { className: e.subQuery.classNames.body }, /* @__PURE__ */ _.createElement(p, e.subQuery)));
}), Yo = (e) => /* @__PURE__ */ _.createElement("div", e), Xo = _.memo(function(e) {
	let t = (0, _.useMemo)(() => e.schema.createRuleGroup(), [e.schema]), n = Eo({
		...e.subQueryBuilderProps,
		enableDragAndDrop: !1,
		disabled: e.disabled,
		fields: e.subproperties.fields,
		enableMountQueryChange: !R(e.rule.value) || !e.rule.value.id,
		query: R(e.rule.value) ? e.rule.value : t,
		onQueryChange: e.onChangeValue
	}), r = jo({
		...n,
		ruleGroup: n.rootGroup,
		path: Wt,
		disabled: e.disabled,
		parentDisabled: n.queryDisabled,
		id: n.rootGroup.id,
		shiftUpDisabled: !0,
		shiftDownDisabled: !0
	}), i = W(r.addRule), a = W(r.addGroup), o = W(r.cloneGroup), s = W(r.toggleLockGroup), c = W(r.removeGroup), l = W(r.shiftGroupUp), u = W(r.shiftGroupDown), d = (0, _.useMemo)(() => ({
		...r,
		addGroup: a,
		addRule: i,
		cloneGroup: o,
		removeGroup: c,
		shiftGroupDown: u,
		shiftGroupUp: l,
		toggleLockGroup: s
	}), [
		a,
		i,
		o,
		c,
		u,
		l,
		r,
		s
	]);
	return /* @__PURE__ */ _.createElement(Jo, {
		...e,
		groupComponentsWrapper: e.groupComponentsWrapper ?? Yo,
		subQuery: d
	});
}), Zo = (e) => {
	let { id: t, path: n, rule: r, schema: { classNames: i, fields: a, fieldMap: o, getParameters: s, getInputType: c, getMatchModes: l, getOperators: u, getSubQueryBuilderProps: d, getValueEditorType: f, getValueEditorSeparator: p, getValueSources: m, getValues: h, validationMap: g, enableDragAndDrop: v, getRuleClassname: y, suppressStandardClassnames: b }, actions: { moveRule: x, onPropChange: S, onRuleRemove: C }, disabled: w, parentDisabled: T, parentMuted: E, shiftUpDisabled: D, shiftDownDisabled: ee, field: te, operator: ne, value: O, valueSource: re, dropEffect: ie = "move", groupItems: ae = !1, dragMonitorId: oe = "", dropMonitorId: se = "", dndRef: ce = null, dragRef: le = null, isDragging: k = !1, isOver: ue = !1, dropNotAllowed: A = !1 } = e;
	so("rule", !r);
	let de = !!T || !!w, fe = !!E || !!r?.muted, j = (0, _.useMemo)(() => r ?? {
		id: t,
		field: te ?? /* v8 ignore start -- @preserve */ "",
		operator: ne ?? /* v8 ignore start -- @preserve */ "",
		value: O,
		valueSource: re
	}, [
		te,
		t,
		ne,
		r,
		O,
		re
	]), pe = (0, _.useMemo)(() => un({
		classNames: i,
		suppressStandardClassnames: b
	}), [i, b]), me = (0, _.useCallback)((e) => (t, r) => {
		de || S(e, t, n, r);
	}, [
		de,
		S,
		n
	]), he = (0, _.useMemo)(() => me("field"), [me]), ge = (0, _.useMemo)(() => me("operator"), [me]), _e = (0, _.useMemo)(() => me("match"), [me]), ve = (0, _.useMemo)(() => me("valueSource"), [me]), M = (0, _.useMemo)(() => me("value"), [me]), N = (0, _.useCallback)((e, t) => {
		if (!de) {
			let e = [...ir(n), n.at(-1) + 1];
			x(n, e, !0, t);
		}
	}, [
		de,
		x,
		n
	]), ye = (0, _.useCallback)((e, t) => S("disabled", !de, n, t), [
		de,
		S,
		n
	]), be = (0, _.useCallback)((e, t) => S("muted", !j.muted, n, t), [
		j.muted,
		S,
		n
	]), xe = (0, _.useCallback)((e, t) => {
		de || C(n);
	}, [
		de,
		C,
		n
	]), Se = (0, _.useCallback)((e, t) => {
		!de && !D && x(n, "up", e?.altKey, t);
	}, [
		de,
		x,
		n,
		D
	]), Ce = (0, _.useCallback)((e, t) => {
		!de && !ee && x(n, "down", e?.altKey, t);
	}, [
		de,
		x,
		n,
		ee
	]), P = (0, _.useMemo)(() => Fn(j.field, o), [o, j.field]), we = (0, _.useMemo)(() => In(j.field, j.operator, P, c), [
		P,
		c,
		j.field,
		j.operator
	]), Te = (0, _.useMemo)(() => l(j.field, { fieldData: P }), [
		P,
		l,
		j.field
	]), Ee = (0, _.useMemo)(() => u(j.field, { fieldData: P }), [
		P,
		u,
		j.field
	]), De = (0, _.useMemo)(() => kn(Ee, j.operator), [Ee, j.operator]), Oe = Ln(De), ke = (0, _.useMemo)(() => Rn({
		field: j.field,
		operator: j.operator,
		valueSource: j.valueSource
	}, P, m), [
		P,
		m,
		j.field,
		j.operator,
		j.valueSource
	]), Ae = (0, _.useMemo)(() => ke.map(({ value: e }) => e), [ke]), je = (0, _.useMemo)(() => s(j.field, j.operator, { fieldData: P }), [
		P,
		s,
		j.field,
		j.operator
	]), Me = (0, _.useMemo)(() => zn(je), [je]), Ne = (0, _.useMemo)(() => Bn({
		field: j.field,
		operator: j.operator,
		valueSource: j.valueSource
	}, P, Me, f), [
		P,
		f,
		Me,
		j.field,
		j.operator,
		j.valueSource
	]), Pe = (0, _.useMemo)(() => p(j.field, j.operator, { fieldData: P }), [
		P,
		p,
		j.field,
		j.operator
	]), Fe = (0, _.useMemo)(() => Vn({
		field: j.field,
		operator: j.operator,
		valueSource: j.valueSource
	}, P, a, Me, h), [
		P,
		a,
		h,
		Me,
		j.field,
		j.operator,
		j.valueSource
	]), Ie = (0, _.useMemo)(() => d(j.field, { fieldData: P }), [
		P,
		d,
		j.field
	]), Le = co({
		translations: e.translations,
		fields: P.subproperties ?? Ie.fields ?? Ko,
		autoSelectField: e.schema.autoSelectField || !!P.subproperties
	}), Re = (0, _.useMemo)(() => Hn(j, P, g, t ?? /* v8 ignore start -- @preserve */ ""), [
		P,
		t,
		j,
		g
	]), ze = (0, _.useMemo)(() => br(Re), [Re]), Be = P?.className ?? "", Ve = De?.className ?? "", He = Te.length > 0, Ue = (0, _.useMemo)(() => mn({
		classNames: i,
		suppressStandardClassnames: b,
		leadingClassNames: [
			y(j, { fieldData: P }),
			Be,
			Ve
		],
		disabled: de,
		muted: fe,
		isDragging: k,
		isOver: ue,
		dropEffect: ie,
		groupItems: ae,
		dropNotAllowed: A,
		hasSubQuery: He,
		validationClassName: ze
	}), [
		i,
		de,
		ie,
		A,
		fe,
		Be,
		P,
		y,
		ae,
		He,
		k,
		ue,
		Ve,
		j,
		b,
		ze
	]);
	return {
		...e,
		classNames: pe,
		cloneRule: N,
		disabled: de,
		dndRef: ce,
		dragMonitorId: oe,
		dragRef: le,
		dropMonitorId: se,
		fieldData: P,
		generateOnChangeHandler: me,
		onChangeField: he,
		onChangeMatchMode: _e,
		onChangeOperator: ge,
		onChangeValueSource: ve,
		onChangeValue: M,
		hideValueControls: Oe,
		inputType: we,
		matchModes: Te,
		muted: fe,
		operators: Ee,
		outerClassName: Ue,
		removeRule: xe,
		rule: j,
		shiftRuleUp: Se,
		shiftRuleDown: Ce,
		subproperties: Le,
		subQueryBuilderProps: Ie,
		toggleLockRule: ye,
		toggleMuteRule: be,
		validationResult: Re,
		valueEditorSeparator: Pe,
		valueEditorType: Ne,
		values: Fe,
		valueSourceOptions: ke,
		valueSources: Ae
	};
}, Qo = {
	actionElement: Oa,
	addGroupAction: Oa,
	addRuleAction: Oa,
	cloneGroupAction: Oa,
	cloneRuleAction: Oa,
	combinatorSelector: Ro,
	dragHandle: ka,
	fieldSelector: Ro,
	inlineCombinator: Aa,
	lockGroupAction: Oa,
	lockRuleAction: Oa,
	matchModeEditor: Pa,
	muteGroupAction: Oa,
	muteRuleAction: Oa,
	notToggle: Ia,
	operatorSelector: Ro,
	removeGroupAction: Oa,
	removeRuleAction: Oa,
	rule: qo,
	ruleGroup: Oo,
	ruleGroupBodyElements: Ao,
	ruleGroupHeaderElements: ko,
	shiftActions: Mo,
	undoRedoActions: null,
	ungroupAction: Oa,
	valueEditor: Po,
	valueSelector: Ro,
	valueSourceSelector: Ro
};
fo();
var $o = (e) => /* @__PURE__ */ _.createElement(ba, {
	context: za,
	store: fo()
}, e.children), es = (e) => /* @__PURE__ */ _.createElement($o, null, /* @__PURE__ */ _.createElement(Bo, { props: e })), ts = (e) => Array.isArray(e) ? e.map(ts) : typeof e != "object" || !e ? e : Object.fromEntries(Object.entries(e).filter(([, e]) => e !== void 0).sort(([e], [t]) => e < t ? -1 : 1).map(([e, t]) => [e, ts(t)])), ns = (e) => JSON.stringify(ts(e)), rs = (e) => typeof e == "number" ? e : String(e), is = {
	eq: (e) => ({ values: [rs(e)] }),
	in: (e) => ({ values: Array.isArray(e) ? e.map(rs) : [] }),
	gt: (e) => ({
		from: rs(e),
		isFromOpen: !0
	}),
	gte: (e) => ({ from: rs(e) }),
	lt: (e) => ({
		to: rs(e),
		isToOpen: !0
	}),
	lte: (e) => ({ to: rs(e) }),
	between: (e) => Array.isArray(e) ? {
		from: rs(e[0]),
		to: rs(e[1])
	} : {},
	is_empty: () => ({ isUnknown: !0 }),
	is_true: () => ({ values: ["true"] }),
	is_false: () => ({ values: ["false"] })
}, as = (e, { from: t, to: n, isFromOpen: r, isToOpen: i }) => (t === void 0 || (r ? e > t : e >= t)) && (n === void 0 || (i ? e < n : e <= n)), os = (e, t) => e.from === void 0 || t.to === void 0 || e.from < t.to || e.from === t.to && !e.isFromOpen && !t.isToOpen, ss = (e, t) => e.isUnknown || t.isUnknown ? !!(e.isUnknown && t.isUnknown) : e.values ? e.values.some((e) => as(e, t) && (!t.values || t.values.includes(e))) : t.values ? ss(t, e) : os(e, t) && os(t, e), cs = (e) => e.flatMap(({ pointer: t, what: n, span: r }, i) => {
	let a = e.slice(0, i).find((e) => e.what === n && !ss(e.span, r));
	return a ? [{
		pointer: t,
		with: a.pointer
	}] : [];
}), ls = (e, t) => cs((e ?? []).flatMap(({ field: e, op: n, value: r }, i) => {
	let a = is[n]?.(r);
	return a ? [{
		pointer: `${t}/where/${i}`,
		what: e,
		span: a
	}] : [];
})), us = ({ not: e, ...t }) => {
	if (t.type !== "event") return t.type === "attr" ? t.field : JSON.stringify(t);
	let { op: n, value: r, ...i } = t;
	return JSON.stringify(i);
}, ds = (e, t) => {
	if (e.not || e.type !== "attr" && e.type !== "event") return [];
	let n = is[e.op]?.(e.value);
	return n ? [{
		pointer: t,
		what: us(e),
		span: n
	}] : [];
}, fs = ({ not: e, ...t }) => JSON.stringify(t), ps = (e, t) => e.flatMap((n, r) => {
	let i = e.slice(0, r).findIndex((e) => !!e.not != !!n.not && fs(e) === fs(n));
	return i < 0 ? [] : [{
		pointer: `${t}/rules/${r}`,
		with: `${t}/rules/${i}`
	}];
}), ms = (e, t) => e.type === "group" ? hs(e, t) : e.type === "event" || e.type === "has" ? ls(e.where, t) : [], hs = (e, t = "/root") => {
	let n = e.rules.flatMap((e, n) => ds(e, `${t}/rules/${n}`));
	return [...e.op === "and" ? [...cs(n), ...ps(e.rules, t)] : [], ...e.rules.flatMap((e, n) => ms(e, `${t}/rules/${n}`))];
}, gs = {
	zh: "zh-CN",
	en: "en"
}, _s = {
	cars: {
		zh: "台",
		en: "cars"
	},
	yuan: {
		zh: "元",
		en: ""
	},
	people: {
		zh: "人",
		en: "people"
	},
	visits: {
		zh: "台次",
		en: "visits"
	},
	orders: {
		zh: "单",
		en: "orders"
	},
	leads: {
		zh: "条",
		en: "leads"
	},
	opportunities: {
		zh: "个",
		en: ""
	},
	contracts: {
		zh: "份",
		en: ""
	},
	records: {
		zh: "条",
		en: "records"
	},
	hours: {
		zh: "小时",
		en: "hours"
	},
	times: {
		zh: "倍",
		en: "×"
	},
	ratio: {
		zh: "%",
		en: "%"
	}
}, vs = {
	K: "k",
	M: "M",
	B: "bn",
	T: "tn"
}, ys = (e, t, n = 0) => new Intl.NumberFormat(gs[t], {
	minimumFractionDigits: n,
	maximumFractionDigits: n
}).format(e), bs = (e, t) => {
	let n = new Intl.NumberFormat(gs[t], {
		notation: "compact",
		maximumFractionDigits: 1,
		useGrouping: !0
	}).formatToParts(e), r = n.find(({ type: e }) => e === "compact")?.value ?? "";
	return [n.filter(({ type: e }) => e !== "compact" && e !== "literal").map((e) => e.value).join(""), vs[r] ?? r];
}, xs = (e) => e.replace("-", "−"), Ss = (e, t, n) => {
	if (t === "ratio") return {
		number: xs(ys(e * 100, n, 1)),
		unit: "%",
		isTight: !0
	};
	let [r, i] = t === "yuan" || Math.abs(e) >= 1e7 ? bs(e, n) : [ys(e, n), ""], a = n === "en", o = xs(a && t === "yuan" ? `¥${r}`.replace("¥-", "-¥") : r), s = _s[t][n];
	return {
		number: o,
		unit: a ? [i, s].filter(Boolean).join(" ") : `${i}${s}`,
		isTight: a && i !== ""
	};
}, Cs = (e, t, n, { full: r = !1 } = {}) => {
	if (e === null) return "–";
	let { number: i, unit: a, isTight: o } = Ss(e, t, n);
	return !r && t !== "yuan" && t !== "ratio" && Math.abs(e) < 1e7 ? i : `${i}${o || a === "" ? "" : " "}${a}`;
}, ws = "rule=", Ts = (e) => {
	let t = new TextEncoder().encode(JSON.stringify(e));
	return `#${ws}${btoa(Array.from(t, (e) => String.fromCharCode(e)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}, Es = (e) => {
	let t = e.replace(/^#/, "");
	if (t.startsWith(ws)) try {
		let e = Uint8Array.from(atob(t.slice(5).replaceAll("-", "+").replaceAll("_", "/")), (e) => e.charCodeAt(0)), n = JSON.parse(new TextDecoder().decode(e));
		return n?.v === 1 && Array.isArray(n.root?.rules) ? n : void 0;
	} catch {
		return;
	}
}, Ds = (e) => !JSON.stringify(e.root).includes("\"type\":\"ids\""), Os = (0, _.createContext)(void 0), ks = Os.Provider, G = () => {
	let e = (0, _.useContext)(Os);
	if (!e) throw Error("no setting");
	return e;
}, As = (e, t) => e[t], js = (e, { pointer: t }) => t === e || t.startsWith(`${e}/`), Ms = /* @__PURE__ */ o(((e) => {
	var t = Symbol.for("react.transitional.element"), n = Symbol.for("react.fragment");
	function r(e, n, r) {
		var i = null;
		if (r !== void 0 && (i = "" + r), n.key !== void 0 && (i = "" + n.key), "key" in n) for (var a in r = {}, n) a !== "key" && (r[a] = n[a]);
		else r = n;
		return n = r.ref, {
			$$typeof: t,
			type: e,
			key: i,
			ref: n === void 0 ? null : n,
			props: r
		};
	}
	e.Fragment = n, e.jsx = r, e.jsxs = r;
})), K = (/* @__PURE__ */ o(((e, t) => {
	t.exports = Ms();
})))(), Ns = (e) => {
	let { faults: t } = G();
	return e !== void 0 && t.some((t) => js(e, t));
}, Ps = ({ label: e, isSeen: t, id: n, children: r }) => /* @__PURE__ */ (0, K.jsxs)("span", {
	className: "ctl",
	children: [/* @__PURE__ */ (0, K.jsx)("label", {
		htmlFor: n,
		className: t ? "lab" : "aside",
		children: e
	}), r]
}), Fs = ({ label: e, isSeen: t, at: n, value: r, options: i, groups: a, onChange: o }) => {
	let s = (0, _.useId)(), { say: c } = G(), l = [...i ?? [], ...(a ?? []).flatMap((e) => e.options)].some((e) => e.value === r), u = (e) => /* @__PURE__ */ (0, K.jsx)("option", {
		value: e.value,
		children: e.label
	}, e.value);
	return /* @__PURE__ */ (0, K.jsx)(Ps, {
		label: e,
		isSeen: t,
		id: s,
		children: /* @__PURE__ */ (0, K.jsxs)("select", {
			id: s,
			value: r,
			"aria-invalid": Ns(n) || void 0,
			onChange: (e) => o(e.target.value),
			children: [
				!l && /* @__PURE__ */ (0, K.jsx)("option", {
					value: r,
					children: r === "" ? c("choose") : r
				}),
				i?.map(u),
				a?.map((e) => /* @__PURE__ */ (0, K.jsx)("optgroup", {
					label: e.label,
					children: e.options.map(u)
				}, e.label))
			]
		})
	});
}, Is = ({ label: e, isSeen: t, at: n, value: r, min: i, step: a = 1, onChange: o }) => {
	let s = (0, _.useId)();
	return /* @__PURE__ */ (0, K.jsx)(Ps, {
		label: e,
		isSeen: t,
		id: s,
		children: /* @__PURE__ */ (0, K.jsx)("input", {
			id: s,
			className: "s num",
			type: "number",
			inputMode: "decimal",
			step: a,
			min: i,
			value: typeof r == "number" ? r : "",
			"aria-invalid": Ns(n) || void 0,
			onChange: ({ target: e }) => o(e.value === "" || Number.isNaN(e.valueAsNumber) ? void 0 : e.valueAsNumber)
		})
	});
}, Ls = ({ label: e, isSeen: t, at: n, value: r, type: i = "text", list: a, onChange: o }) => {
	let s = (0, _.useId)();
	return /* @__PURE__ */ (0, K.jsx)(Ps, {
		label: e,
		isSeen: t,
		id: s,
		children: /* @__PURE__ */ (0, K.jsx)("input", {
			id: s,
			type: i,
			value: r,
			list: a,
			autoComplete: "off",
			"aria-invalid": Ns(n) || void 0,
			onChange: ({ target: e }) => o(e.value)
		})
	});
}, Rs = ({ sign: e, label: t, act: n, isOff: r, onClick: i }) => /* @__PURE__ */ (0, K.jsx)("button", {
	type: "button",
	className: "ic",
	"aria-label": t,
	title: t,
	"data-act": n,
	disabled: r,
	onClick: i,
	children: /* @__PURE__ */ (0, K.jsx)("span", {
		"aria-hidden": "true",
		children: e
	})
}), zs = 250, Bs = (e) => e instanceof y && e.status === 422 ? (e.problem.errors ?? []).map(({ pointer: e, code: t }) => ({
	pointer: e.replace(/^#(\/rule(?=\/)|\/rules\/0(?=\/))?/, ""),
	code: t
})) : [], Vs = (e, t, n = zs) => {
	let [r, i] = (0, _.useState)({
		isStale: !1,
		faults: []
	}), [a, o] = (0, _.useState)(0), s = (0, _.useRef)(void 0);
	return (0, _.useEffect)(() => {
		if (t === void 0) {
			s.current = void 0, i({
				isStale: !1,
				faults: []
			});
			return;
		}
		if (s.current === t) {
			i((e) => ({
				answer: e.answer,
				isStale: !1,
				faults: []
			}));
			return;
		}
		i((e) => ({
			...e,
			isStale: !0
		}));
		let r = new AbortController(), a = setTimeout(async () => {
			try {
				let n = await S(e, {
					body: JSON.parse(t),
					signal: r.signal
				});
				s.current = t, i({
					answer: n,
					isStale: !1,
					faults: []
				});
			} catch (e) {
				if (w(e) || r.signal.aborted) return;
				let t = Bs(e);
				i((n) => ({
					answer: n.answer,
					isStale: !0,
					faults: t,
					failure: t.length > 0 ? void 0 : e
				}));
			}
		}, n);
		return () => {
			clearTimeout(a), r.abort();
		};
	}, [
		e,
		t,
		n,
		a
	]), {
		...r,
		again: () => o(a + 1)
	};
}, Hs = (e) => Vs("/v1/segments/count", e && JSON.stringify({ rule: e })), Us = 30, Ws = (e) => Vs("/v1/segments/sample", e && JSON.stringify({
	rule: e,
	size: 10
}), Us), Gs = (e, t) => Vs("/v1/segments/breakdown", e && JSON.stringify({
	rule: e,
	...t !== void 0 && { by: t }
}), Us), Ks = (e) => Vs("/v1/segments/overlap", e && JSON.stringify({ rules: e }), Us), qs = ({ title: e, hint: t, children: n, isStale: r }) => /* @__PURE__ */ (0, K.jsxs)("section", {
	className: `fig${r ? " stale" : ""}`,
	"aria-label": e,
	children: [/* @__PURE__ */ (0, K.jsxs)("header", { children: [/* @__PURE__ */ (0, K.jsx)("h2", { children: e }), t && /* @__PURE__ */ (0, K.jsx)("span", {
		className: "soft",
		children: t
	})] }), n]
}), Js = ({ bars: e }) => {
	let { lang: t } = G();
	return /* @__PURE__ */ (0, K.jsx)("ol", {
		className: "fall num",
		children: e.map(({ key: e, label: n, value: r, of: i, isNone: a }) => /* @__PURE__ */ (0, K.jsxs)("li", {
			className: a ? "none" : void 0,
			children: [
				/* @__PURE__ */ (0, K.jsx)("span", { children: n }),
				/* @__PURE__ */ (0, K.jsx)("i", {
					"aria-hidden": "true",
					children: /* @__PURE__ */ (0, K.jsx)("i", { style: { width: `${i > 0 ? Math.max(+(r > 0), r / i * 100) : 0}%` } })
				}),
				/* @__PURE__ */ (0, K.jsx)("b", { children: ys(r, t) })
			]
		}, e))
	});
}, Ys = {
	person: "people_unit",
	household: "household_unit",
	vehicle: "vehicle_unit"
}, Xs = ({ people: e, rules: t, permitted: n, uncapped: r }, { say: i, lang: a, op: o }) => {
	let s = o === "or", c = [
		{
			key: "all",
			label: i("everyone"),
			value: e
		},
		...t.map(({ pointer: e, words: t, left: n }) => ({
			key: e,
			label: t[a],
			value: n
		})),
		{
			key: "permitted",
			label: i("consented"),
			value: n
		},
		...r === null ? [] : [{
			key: "uncapped",
			label: i("uncapped"),
			value: r
		}]
	];
	return c.map((n, r) => {
		let i = s && r <= t.length ? e : c[r - 1]?.value ?? e;
		return {
			...n,
			of: i,
			isNone: n.value === 0 && i > 0
		};
	});
}, Zs = ({ live: e, isEmpty: t, faults: n, onAgain: r }) => {
	let i = G(), { say: a, lang: o } = i, { answer: s, isStale: c, failure: l } = e, u = s ? (s.rules.at(-1)?.left ?? s.people) - s.permitted : 0;
	return /* @__PURE__ */ (0, K.jsxs)("section", {
		className: "fig",
		"aria-label": a("matching"),
		children: [
			/* @__PURE__ */ (0, K.jsx)("p", {
				className: "soft flat",
				children: a(t ? "empty_title" : "matching")
			}),
			/* @__PURE__ */ (0, K.jsxs)("div", {
				"aria-live": "polite",
				"aria-atomic": "true",
				children: [/* @__PURE__ */ (0, K.jsxs)("p", {
					className: `big num${c ? " stale" : ""}`,
					"data-count": c ? void 0 : s?.count,
					children: [
						t || !s ? "–" : ys(s.count, o),
						" ",
						/* @__PURE__ */ (0, K.jsx)("small", { children: a(Ys[s?.unit ?? "person"]) })
					]
				}), /* @__PURE__ */ (0, K.jsx)("p", {
					className: n > 0 || l ? "note bad" : "note",
					children: t ? a("empty_hint") : n > 0 ? a("broken", n) : l ? a("failed", l.message) : s ? c ? a("refreshing") : [a("exact"), ...u > 0 ? [a("without_consent", ys(u, o))] : []].join(" · ") : a("first_count")
				})]
			}),
			l && /* @__PURE__ */ (0, K.jsx)("button", {
				type: "button",
				onClick: r,
				children: a("again")
			}),
			s && !t && /* @__PURE__ */ (0, K.jsx)("div", {
				className: c ? "stale" : void 0,
				children: /* @__PURE__ */ (0, K.jsx)(Js, { bars: Xs(s, i) })
			})
		]
	});
}, Qs = [
	"value.margin_12_yuan",
	"revenue_yuan",
	"service_yuan"
], $s = ({ rule: e }) => {
	let { say: t, lang: n, catalogue: r } = G(), { answer: i, isStale: a } = Gs(e, void 0), o = i?.rows[0], s = Qs.flatMap((e) => {
		let t = r.fields.find((t) => t.name === e), i = o?.sums[e];
		return t && o && i !== void 0 ? [{
			name: e,
			label: t.label[n],
			sum: i,
			each: o.people > 0 ? i / o.people : 0
		}] : [];
	});
	return s.length === 0 ? null : /* @__PURE__ */ (0, K.jsx)(qs, {
		title: t("stake"),
		isStale: a,
		children: /* @__PURE__ */ (0, K.jsx)("dl", {
			className: "two",
			children: s.map(({ name: e, label: r, sum: i, each: a }) => /* @__PURE__ */ (0, K.jsxs)("div", {
				className: "kv",
				children: [/* @__PURE__ */ (0, K.jsx)("dt", { children: r }), /* @__PURE__ */ (0, K.jsxs)("dd", {
					className: "num",
					children: [/* @__PURE__ */ (0, K.jsx)("b", { children: Cs(i, "yuan", n) }), /* @__PURE__ */ (0, K.jsxs)("span", { children: [
						t("per_head"),
						" ",
						Cs(a, "yuan", n)
					] })]
				})]
			}, e))
		})
	});
}, ec = 10, tc = ({ rule: e }) => {
	let { say: t, lang: n, catalogue: r } = G(), [i, a] = (0, _.useState)("owner_store_code"), { answer: o, isStale: s } = Gs(e, i), c = r.fields.filter(({ kind: e }) => e === "text" || e === "flag").map(({ name: e, label: t }) => ({
		value: e,
		label: t[n]
	})), l = o?.rows.slice(0, ec) ?? [], u = Math.max(1, ...l.map(({ people: e }) => e));
	return /* @__PURE__ */ (0, K.jsxs)("section", {
		className: `fig${s ? " stale" : ""}`,
		"aria-label": t("stores"),
		children: [/* @__PURE__ */ (0, K.jsxs)("header", { children: [/* @__PURE__ */ (0, K.jsx)("h2", { children: t("stores") }), /* @__PURE__ */ (0, K.jsx)(Fs, {
			isSeen: !0,
			label: t("by_field"),
			value: i,
			options: c,
			onChange: a
		})] }), /* @__PURE__ */ (0, K.jsx)(Js, { bars: l.map(({ key: e, people: n }) => ({
			key: String(e),
			label: e === null ? t("unknown") : String(e),
			value: n,
			of: u
		})) })]
	});
}, nc = (e, t) => typeof e == "number" ? ys(e, t) : e === null || typeof e == "boolean" ? "" : e, rc = ({ rule: e }) => {
	let { say: t, lang: n } = G(), { answer: r, isStale: i } = Ws(e);
	return !r || r.members.length === 0 ? null : /* @__PURE__ */ (0, K.jsx)(qs, {
		title: t("sample"),
		hint: t("sample_hint"),
		isStale: i,
		children: /* @__PURE__ */ (0, K.jsx)("ul", {
			className: "sample",
			children: r.members.map((e) => /* @__PURE__ */ (0, K.jsx)("li", { children: /* @__PURE__ */ (0, K.jsxs)("details", { children: [/* @__PURE__ */ (0, K.jsxs)("summary", { children: [/* @__PURE__ */ (0, K.jsx)("span", { children: [e.name, e.mobile].filter(Boolean).join(" · ") || e.person_id }), /* @__PURE__ */ (0, K.jsx)("span", {
				className: "soft",
				children: [e.city, e.owner_store].filter(Boolean).join(" · ")
			})] }), /* @__PURE__ */ (0, K.jsx)("ul", {
				"aria-label": t("why"),
				children: e.why.map(({ pointer: e, words: t, holds: r, value: i }) => /* @__PURE__ */ (0, K.jsxs)("li", { children: [
					/* @__PURE__ */ (0, K.jsx)("span", {
						"aria-hidden": "true",
						children: r ? "✓" : "✕"
					}),
					" ",
					t[n],
					" ",
					nc(i, n) !== "" && /* @__PURE__ */ (0, K.jsx)("b", {
						className: "num",
						children: nc(i, n)
					})
				] }, e))
			})] }) }, e.person_id))
		})
	});
}, ic = 3, ac = ({ rule: e, self: t }) => {
	let { say: n, segments: r } = G(), [i, a] = (0, _.useState)([]), o = e && i.length > 0 && (e.unit ?? "person") === "person" ? [e, ...i.map((e) => e.rule)] : void 0, { answer: s, isStale: c } = Ks(o), l = r.filter(({ id: e }) => e !== t), u = [n("this_one"), ...i.map(({ id: e }) => r.find((t) => t.id === e)?.name ?? e)], d = async (e, t) => {
		if (i.some((t) => t.id === e)) a(i.filter((t) => t.id !== e));
		else {
			let { rule: n } = await S(`/v1/segments/${e}/versions/${t}`);
			a((t) => [...t, {
				id: e,
				rule: n
			}].slice(0, ic));
		}
	};
	if (l.length === 0) return null;
	let f = o ? s?.sets ?? [] : [], p = Math.max(1, ...f.map(({ count: e }) => e));
	return /* @__PURE__ */ (0, K.jsxs)("section", {
		className: `fig${c ? " stale" : ""}`,
		"aria-label": n("overlap"),
		children: [
			/* @__PURE__ */ (0, K.jsxs)("header", { children: [/* @__PURE__ */ (0, K.jsx)("h2", { children: n("overlap") }), /* @__PURE__ */ (0, K.jsx)("span", {
				className: "soft",
				children: n("overlap_hint")
			})] }),
			/* @__PURE__ */ (0, K.jsx)("div", {
				className: "ticks",
				children: l.slice(0, 12).map(({ id: e, name: t, version: n }) => {
					let r = i.some((t) => t.id === e);
					return /* @__PURE__ */ (0, K.jsxs)("label", { children: [/* @__PURE__ */ (0, K.jsx)("input", {
						type: "checkbox",
						checked: r,
						disabled: !r && i.length >= ic,
						onChange: () => d(e, n)
					}), /* @__PURE__ */ (0, K.jsx)("span", { children: t })] }, e);
				})
			}),
			/* @__PURE__ */ (0, K.jsx)(Js, { bars: f.map(({ in: e, count: t }) => {
				let r = u.filter((t, n) => e[n]);
				return {
					key: e.join(),
					label: r.length === 1 ? `${n("only")} ${r[0]}` : r.join(" ∩ "),
					value: t,
					of: p
				};
			}) })
		]
	});
}, oc = (e) => [
	Number(e.slice(0, 4)),
	Number(e.slice(5, 7)),
	Number(e.slice(8, 10))
], sc = (e) => new Date(e).toISOString().slice(0, 10), cc = (e, t) => {
	let [n, r, i] = oc(e);
	return sc(Date.UTC(n, r - 1, i + t));
}, lc = (e, t) => {
	let [n, r, i] = oc(e), a = new Date(Date.UTC(n, r + t, 0)).getUTCDate();
	return sc(Date.UTC(n, r - 1 + t, Math.min(i, a)));
}, uc = [
	"day",
	"week",
	"month",
	"year"
], dc = (e, t, n) => n === "day" || n === "week" ? cc(e, n === "week" ? 7 * t : t) : lc(e, n === "year" ? 12 * t : t), fc = [
	"this_month",
	"last_month",
	"next_month",
	"this_quarter",
	"last_quarter",
	"next_quarter",
	"this_year",
	"last_year",
	"next_year"
], pc = {
	month: 1,
	quarter: 3,
	year: 12
}, mc = {
	this: 0,
	last: -1,
	next: 1
}, hc = (e, t) => {
	let [n, r] = e.split("_"), i = pc[r], [a, o] = oc(cc(t, -1)), s = lc(`${a}-${String(Math.floor((o - 1) / i) * i + 1).padStart(2, "0")}-01`, mc[n] * i);
	return {
		from: s,
		to: lc(s, i)
	};
}, gc = (e, t) => {
	switch (e.kind) {
		case "ever": return {};
		case "last": return _c.in_last(e, t);
		case "ago": return _c.ago_between(e, t);
		case "calendar": return hc(e.period, t);
		case "dates": return {
			...e.from && { from: e.from },
			...e.to && { to: cc(e.to, 1) }
		};
	}
}, _c = {
	in_last: ({ n: e, unit: t }, n) => ({
		from: dc(n, -e, t),
		to: n
	}),
	in_next: ({ n: e, unit: t }, n) => ({
		from: n,
		to: dc(n, e, t)
	}),
	longer_ago: ({ n: e, unit: t }, n) => ({ to: dc(n, -e, t) }),
	ago_between: ({ from: e, to: t, unit: n }, r) => ({
		from: dc(r, -t, n),
		to: dc(r, -e, n)
	}),
	anniversary_in: (e, t) => ({
		from: t,
		to: cc(t, e)
	}),
	calendar: hc
}, vc = ({ from: e, to: t }, n, r) => e !== void 0 && t !== void 0 ? r("bounds", e, cc(t, -1), n) : t === void 0 ? e === void 0 ? "" : r("since", e, n) : r("until", cc(t, -1), n), yc = (e, t, n) => {
	try {
		return vc(e(), t, n);
	} catch {
		return "";
	}
}, bc = (e, t, { as_of_on: n, zone: r }, i) => {
	let a = _c[e];
	return a && t != null ? yc(() => a(t, n), r, i) : "";
}, xc = (e, { as_of_on: t, zone: n }, r) => e === void 0 || e.kind === "ever" ? "" : yc(() => gc(e, t), n, r), Sc = (e) => dc(e, 1, "day"), Cc = (e) => String(e).replaceAll("~", "~0").replaceAll("/", "~1"), wc = (e) => e.map((e) => `/${Cc(e)}`).join(""), Tc = (e) => typeof e == "object" && !!e && !Array.isArray(e), Ec = (e, t) => JSON.stringify(e) === JSON.stringify(t), Dc = (e, t) => {
	let n = Array.from({ length: e.length + 1 }, () => Array(t.length + 1).fill(0)), r = (e, t) => n[e]?.[t] ?? 0;
	for (let i = e.length - 1; i >= 0; i--) for (let a = t.length - 1; a >= 0; a--) n[i][a] = Ec(e[i], t[a]) ? r(i + 1, a + 1) + 1 : Math.max(r(i + 1, a), r(i, a + 1));
	let i = [];
	for (let n = 0, a = 0; n < e.length && a < t.length;) Ec(e[n], t[a]) ? i.push([n++, a++]) : r(n + 1, a) >= r(n, a + 1) ? n++ : a++;
	return i;
}, Oc = (e, t, n) => {
	let r = [], [i, a] = [0, 0];
	for (let [o, s] of [...Dc(e, t), [e.length, t.length]]) {
		for (; i < o && a < s; i++, a++) r.push(...Ac(e[i], t[a], [...n, a]));
		for (; i < o; i++) r.push({
			pointer: wc([...n, i]),
			kind: "removed",
			before: e[i]
		});
		for (; a < s; a++) r.push({
			pointer: wc([...n, a]),
			kind: "added",
			after: t[a]
		});
		[i, a] = [o + 1, s + 1];
	}
	return r;
}, kc = (e, t, n) => [.../* @__PURE__ */ new Set([...Object.keys(e), ...Object.keys(t)])].sort().flatMap((r) => {
	let i = wc([...n, r]);
	return r in e ? r in t ? Ac(e[r], t[r], [...n, r]) : [{
		pointer: i,
		kind: "removed",
		before: e[r]
	}] : [{
		pointer: i,
		kind: "added",
		after: t[r]
	}];
}), Ac = (e, t, n = []) => Ec(e, t) ? [] : Array.isArray(e) && Array.isArray(t) ? Oc(e, t, n) : Tc(e) && Tc(t) && e.type === t.type ? kc(e, t, n) : [{
	pointer: wc(n),
	kind: "changed",
	before: e,
	after: t
}], jc = {
	day: {
		zh: "天",
		en: "day"
	},
	week: {
		zh: "周",
		en: "week"
	},
	month: {
		zh: "个月",
		en: "month"
	},
	year: {
		zh: "年",
		en: "year"
	}
}, Mc = {
	this_month: {
		zh: "本月",
		en: "this month"
	},
	last_month: {
		zh: "上月",
		en: "last month"
	},
	next_month: {
		zh: "下月",
		en: "next month"
	},
	this_quarter: {
		zh: "本季度",
		en: "this quarter"
	},
	last_quarter: {
		zh: "上季度",
		en: "last quarter"
	},
	next_quarter: {
		zh: "下季度",
		en: "next quarter"
	},
	this_year: {
		zh: "今年",
		en: "this year"
	},
	last_year: {
		zh: "去年",
		en: "last year"
	},
	next_year: {
		zh: "明年",
		en: "next year"
	}
}, Nc = {
	marketing: {
		zh: "营销",
		en: "marketing"
	},
	partner_sharing: {
		zh: "与合作方共享",
		en: "sharing with partners"
	},
	finance_data: {
		zh: "使用金融数据",
		en: "use of finance data"
	}
}, Pc = {
	sms: {
		zh: "短信",
		en: "text message"
	},
	phone: {
		zh: "电话",
		en: "phone"
	},
	wechat: {
		zh: "微信",
		en: "WeChat"
	},
	email: {
		zh: "邮件",
		en: "email"
	},
	app_push: {
		zh: "App 推送",
		en: "push message"
	},
	partner: {
		zh: "合作方",
		en: "a partner"
	}
}, Fc = (e) => ({
	id: pr(),
	field: e.type,
	operator: "=",
	value: e
}), Ic = ({ op: e, not: t, rules: n }) => ({
	id: pr(),
	combinator: e,
	...t && { not: t },
	rules: n.map((e) => e.type === "group" ? Ic(e) : Fc(e))
}), Lc = (e) => "rules" in e, Rc = ({ combinator: e, not: t, rules: n }) => ({
	type: "group",
	...t && { not: t },
	op: e === "or" ? "or" : "and",
	rules: n.map((e) => Lc(e) ? Rc(e) : e.value)
}), zc = (e) => `/root${e.map((e) => `/rules/${e}`).join("")}`, Bc = ({ head: e, tree: t }) => ({
	...e,
	root: Rc(t)
}), Vc = (e, { root: t, ...n }) => ({
	name: e,
	head: n,
	tree: Ic(t)
}), Hc = {
	v: 1,
	purpose: "marketing",
	channel: "sms",
	root: {
		type: "group",
		op: "and",
		rules: []
	}
}, Uc = async (e, t) => (await S(`/v1/segments/${e}/versions/${t}`)).rule, Wc = ({ segment: e, draft: t }) => t ?? (e.version > 0 ? Uc(e.id, e.version) : Hc), Gc = async (e, t) => {
	let n = Es(t);
	if (e === "") return {
		kept: void 0,
		saved: void 0,
		edited: Vc("", n ?? Hc)
	};
	let r = await S(`/v1/segments/${e}`), i = await Wc(r);
	return {
		kept: r,
		saved: i,
		edited: Vc(r.segment.name, n ?? i)
	};
}, Kc = (e, t, n) => e ? S(`/v1/segments/${e.segment.id}/draft`, {
	method: "PUT",
	body: {
		name: t,
		rule: n
	},
	tag: e.tag
}) : S("/v1/segments", {
	body: {
		name: t,
		rule: n
	},
	once: crypto.randomUUID()
}), qc = async (e, t, n, r) => {
	let { segment: i, tag: a } = await Kc(e, t, n);
	return S(`/v1/segments/${i.id}/versions`, {
		body: { note: r },
		tag: a,
		once: crypto.randomUUID()
	});
}, Jc = (e) => new Promise((t) => setTimeout(t, e)), Yc = async (e, t) => {
	let n = await S(`/v1/segments/${e}/versions/${t}/snapshots`, {
		body: {},
		once: crypto.randomUUID()
	});
	for (; n.state === "queued" || n.state === "running";) await Jc(200), n = await S(`/v1/jobs/${n.id}`);
	if (!n.result) throw Error(n.reason ?? n.state);
	return n.result;
}, Xc = ({ title: e, children: t, onClose: n }) => {
	let r = (0, _.useRef)(null), i = (0, _.useId)(), { say: a } = G();
	return (0, _.useEffect)(() => {
		r.current?.open || r.current?.showModal();
	}, []), /* @__PURE__ */ (0, K.jsxs)("dialog", {
		ref: r,
		"aria-labelledby": i,
		onClose: n,
		children: [/* @__PURE__ */ (0, K.jsxs)("header", { children: [/* @__PURE__ */ (0, K.jsx)("h2", {
			id: i,
			children: e
		}), /* @__PURE__ */ (0, K.jsx)("button", {
			type: "button",
			className: "ic",
			"aria-label": a("close"),
			onClick: () => r.current?.close(),
			children: /* @__PURE__ */ (0, K.jsx)("span", {
				"aria-hidden": "true",
				children: "✕"
			})
		})] }), t]
	});
}, Zc = ({ error: e }) => {
	let { say: t } = G();
	if (!e) return null;
	let n = e instanceof y ? e.status : 0, r = n === 412 ? t("stale") : n === 404 || n === 405 ? t("not_offered", e.message) : e.message;
	return /* @__PURE__ */ (0, K.jsx)("p", {
		className: "note bad",
		role: "alert",
		children: r
	});
}, Qc = (e) => typeof e == "string" ? e : JSON.stringify(e), $c = ({ changes: e }) => {
	let { say: t } = G();
	return e.length === 0 ? /* @__PURE__ */ (0, K.jsx)("p", {
		className: "soft",
		children: t("no_changes")
	}) : /* @__PURE__ */ (0, K.jsx)("ul", {
		className: "changes",
		children: e.map(({ pointer: e, kind: n, before: r, after: i }) => /* @__PURE__ */ (0, K.jsxs)("li", { children: [
			/* @__PURE__ */ (0, K.jsx)("code", { children: e }),
			" ",
			t(n),
			r !== void 0 && /* @__PURE__ */ (0, K.jsx)("del", { children: Qc(r) }),
			i !== void 0 && /* @__PURE__ */ (0, K.jsx)("ins", { children: Qc(i) })
		] }, `${n}${e}`))
	});
}, el = (e, t) => {
	let [n, r] = (0, _.useState)(), i = e?.segment.id, a = e?.segment.version ?? 0, o = ns(t);
	return (0, _.useEffect)(() => {
		let e = !0;
		return i !== void 0 && a > 0 && Uc(i, a).then((t) => e && r(Ac(JSON.parse(ns(t)), JSON.parse(o))), () => e && r(void 0)), () => {
			e = !1;
		};
	}, [
		i,
		a,
		o
	]), n;
}, tl = ({ kept: e, name: t, rule: n, onSaved: r, onClose: i }) => {
	let { say: a } = G(), [o, s] = (0, _.useState)(""), [c, l] = (0, _.useState)(), u = el(e, n), d = (0, _.useId)();
	return /* @__PURE__ */ (0, K.jsxs)(Xc, {
		title: a("save_version", (e?.segment.version ?? 0) + 1),
		onClose: i,
		children: [
			/* @__PURE__ */ (0, K.jsx)("label", {
				htmlFor: d,
				children: a("note")
			}),
			/* @__PURE__ */ (0, K.jsx)("textarea", {
				id: d,
				rows: 2,
				value: o,
				maxLength: 1e3,
				onChange: ({ target: e }) => s(e.value)
			}),
			u && /* @__PURE__ */ (0, K.jsx)($c, { changes: u }),
			/* @__PURE__ */ (0, K.jsx)(Zc, { error: c }),
			/* @__PURE__ */ (0, K.jsxs)("p", {
				className: "acts",
				children: [/* @__PURE__ */ (0, K.jsx)("button", {
					type: "button",
					className: "go",
					onClick: async () => {
						try {
							r(await qc(e, t, n, o)), i();
						} catch (e) {
							l(e);
						}
					},
					children: a("save")
				}), /* @__PURE__ */ (0, K.jsx)("button", {
					type: "button",
					onClick: i,
					children: a("cancel")
				})]
			})
		]
	});
}, nl = ({ kept: e, rule: t, onClose: n }) => {
	let { say: r } = G(), i = el(e, t);
	return /* @__PURE__ */ (0, K.jsx)(Xc, {
		title: r("compare", e.segment.version),
		onClose: n,
		children: i && /* @__PURE__ */ (0, K.jsx)($c, { changes: i })
	});
}, rl = ({ manifest: e }) => {
	let { say: t, lang: n, catalogue: r } = G(), { treatment: i, holdout: a, balance: o, id: s } = e, c = (e) => e === null ? "–" : ys(e, n, 1);
	return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsxs)("p", {
		className: "num",
		"data-snapshot": s,
		children: [
			/* @__PURE__ */ (0, K.jsx)("b", { children: t("frozen") }),
			" ",
			/* @__PURE__ */ (0, K.jsx)("code", { children: s }),
			" · ",
			t("treatment"),
			" ",
			/* @__PURE__ */ (0, K.jsx)("b", { children: ys(i, n) }),
			" · ",
			t("held"),
			" ",
			/* @__PURE__ */ (0, K.jsx)("b", { children: ys(a, n) })
		]
	}), /* @__PURE__ */ (0, K.jsxs)("table", { children: [
		/* @__PURE__ */ (0, K.jsx)("caption", {
			className: "soft",
			children: t("balance_hint")
		}),
		/* @__PURE__ */ (0, K.jsx)("thead", { children: /* @__PURE__ */ (0, K.jsxs)("tr", { children: [
			/* @__PURE__ */ (0, K.jsx)("th", {
				scope: "col",
				children: t("balance")
			}),
			/* @__PURE__ */ (0, K.jsx)("th", {
				scope: "col",
				className: "num",
				children: t("treatment")
			}),
			/* @__PURE__ */ (0, K.jsx)("th", {
				scope: "col",
				className: "num",
				children: t("held")
			}),
			/* @__PURE__ */ (0, K.jsx)("th", {
				scope: "col",
				className: "num",
				children: t("difference")
			})
		] }) }),
		/* @__PURE__ */ (0, K.jsx)("tbody", { children: o.map(({ field: e, treatment_mean: t, holdout_mean: i, difference_sd: a }) => /* @__PURE__ */ (0, K.jsxs)("tr", { children: [
			/* @__PURE__ */ (0, K.jsx)("th", {
				scope: "row",
				children: r.fields.find(({ name: t }) => t === e)?.label[n] ?? e
			}),
			/* @__PURE__ */ (0, K.jsx)("td", {
				className: "num",
				children: c(t)
			}),
			/* @__PURE__ */ (0, K.jsx)("td", {
				className: "num",
				children: c(i)
			}),
			/* @__PURE__ */ (0, K.jsx)("td", {
				className: "num",
				children: a === null ? "–" : ys(a, n, 2).replace("-", "−")
			})
		] }, e)) })
	] })] });
}, il = {
	treatment: {
		zh: "冻结时触达",
		en: "frozen to be treated"
	},
	exported: {
		zh: "将导出",
		en: "exported"
	},
	withdrawn: {
		zh: "已撤回同意或不再计数",
		en: "consent withdrawn, or no longer counted"
	},
	merged: {
		zh: "已合并",
		en: "merged into another"
	},
	held_out: {
		zh: "现属对照组",
		en: "now held out"
	},
	gone: {
		zh: "已删除",
		en: "gone"
	},
	without_identifier: {
		zh: "没有所需标识",
		en: "without the identifier"
	}
}, al = ({ manifest: e, presets: t }) => {
	let { say: n, lang: r } = G(), [i, a] = (0, _.useState)(t.some(({ name: e }) => e === "sms_house") ? "sms_house" : t[0]?.name ?? ""), [o, s] = (0, _.useState)(), [c, l] = (0, _.useState)(), u = `/v1/snapshots/${e.id}/exports`, d = (e) => async () => {
		try {
			l(void 0), await e();
		} catch (e) {
			l(e);
		}
	}, f = d(async () => s((await S(u, { body: { preset: i } })).fates)), p = d(() => C(u, {
		body: { preset: i },
		accept: "text/csv"
	}));
	return /* @__PURE__ */ (0, K.jsxs)("section", {
		"aria-label": n("export"),
		children: [
			/* @__PURE__ */ (0, K.jsx)("h3", { children: n("export") }),
			/* @__PURE__ */ (0, K.jsx)("p", {
				className: "soft",
				children: n("export_consent", As(Nc[e.purpose], r), As(Pc[e.channel], r))
			}),
			/* @__PURE__ */ (0, K.jsxs)("div", {
				className: "what",
				children: [
					/* @__PURE__ */ (0, K.jsx)(Fs, {
						isSeen: !0,
						label: n("preset"),
						value: i,
						options: t.map(({ name: e, label: t }) => ({
							value: e,
							label: t[r]
						})),
						onChange: (e) => {
							a(e), s(void 0);
						}
					}),
					/* @__PURE__ */ (0, K.jsx)("button", {
						type: "button",
						onClick: f,
						children: n("export_look")
					}),
					/* @__PURE__ */ (0, K.jsx)("button", {
						type: "button",
						className: "go",
						disabled: !o,
						onClick: p,
						children: n("export_now")
					})
				]
			}),
			o && /* @__PURE__ */ (0, K.jsx)("dl", {
				className: "fates num",
				"aria-live": "polite",
				children: Object.entries(o).map(([e, t]) => /* @__PURE__ */ (0, K.jsxs)("div", {
					"data-fate": e,
					children: [/* @__PURE__ */ (0, K.jsx)("dt", { children: il[e]?.[r] ?? e }), /* @__PURE__ */ (0, K.jsx)("dd", { children: ys(t, r) })]
				}, e))
			}),
			/* @__PURE__ */ (0, K.jsx)(Zc, { error: c })
		]
	});
}, ol = ({ kept: e, name: t, rule: n, isChanged: r, presets: i, onSaved: a, onClose: o }) => {
	let { say: s } = G(), [c, l] = (0, _.useState)(), [u, d] = (0, _.useState)(!1), [f, p] = (0, _.useState)(), m = r || !e || e.segment.version === 0 || e.segment.has_draft, h = (e?.segment.version ?? 0) + +!!m;
	return /* @__PURE__ */ (0, K.jsxs)(Xc, {
		title: s("freeze_title"),
		onClose: o,
		children: [c ? /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsx)(rl, { manifest: c }), /* @__PURE__ */ (0, K.jsx)(al, {
			manifest: c,
			presets: i
		})] }) : /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsxs)("p", { children: [
			s("freeze_what", h),
			" ",
			m && s("freeze_saves", h)
		] }), /* @__PURE__ */ (0, K.jsx)("p", {
			className: "acts",
			children: /* @__PURE__ */ (0, K.jsx)("button", {
				type: "button",
				className: "go",
				disabled: u,
				onClick: async () => {
					d(!0), p(void 0);
					try {
						let r = m || !e ? await qc(e, t, n, "") : e;
						a(r), l(await Yc(r.segment.id, r.segment.version)), a(await S(`/v1/segments/${r.segment.id}`));
					} catch (e) {
						p(e);
					}
					d(!1);
				},
				children: s(u ? "freezing" : "freeze_now")
			})
		})] }), /* @__PURE__ */ (0, K.jsx)(Zc, { error: f })]
	});
}, sl = [], cl = (...e) => {
	sl = e;
}, ll = (e) => e instanceof HTMLElement && !e.hasAttribute("disabled"), ul = () => {
	(0, _.useEffect)(() => {
		if (sl.length === 0) return;
		let e = sl.map((e) => document.querySelector(e)).find(ll);
		sl = [], e?.focus();
	});
}, dl = {
	person: {
		zh: "客户",
		en: "people"
	},
	household: {
		zh: "家庭",
		en: "households"
	},
	vehicle: {
		zh: "车辆",
		en: "cars"
	}
}, fl = ({ name: e, head: t, onName: n, onHead: r }) => {
	let { say: i, lang: a } = G(), o = (e) => Object.entries(e).map(([e, t]) => ({
		value: e,
		label: t[a]
	}));
	return /* @__PURE__ */ (0, K.jsxs)("div", {
		className: "headline",
		children: [
			/* @__PURE__ */ (0, K.jsx)(Ls, {
				isSeen: !0,
				label: i("name"),
				value: e,
				onChange: n
			}),
			/* @__PURE__ */ (0, K.jsx)(Fs, {
				isSeen: !0,
				label: i("purpose"),
				value: t.purpose,
				options: o(Nc),
				onChange: (e) => r({
					...t,
					purpose: e
				})
			}),
			/* @__PURE__ */ (0, K.jsx)(Fs, {
				isSeen: !0,
				label: i("channel"),
				value: t.channel,
				options: o(Pc),
				onChange: (e) => r({
					...t,
					channel: e
				})
			}),
			/* @__PURE__ */ (0, K.jsx)(Fs, {
				isSeen: !0,
				label: i("unit"),
				value: t.unit ?? "person",
				options: o(dl),
				onChange: (e) => r({
					...t,
					unit: e
				})
			}),
			/* @__PURE__ */ (0, K.jsx)(Fs, {
				isSeen: !0,
				label: i("people"),
				value: t.people ?? "identified",
				options: [{
					value: "identified",
					label: i("identified")
				}, {
					value: "all",
					label: i("everybody")
				}],
				onChange: (e) => r({
					...t,
					people: e
				})
			})
		]
	});
}, pl = () => `s${Array.from(crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(5)), (e) => e.toString(36).padStart(2, "0")).join("")}`, ml = ({ head: e, count: t, onHead: n }) => {
	let { say: r, lang: i } = G(), { split: a, ...o } = e, s = a?.holdout_bp ?? 0, c = (e) => {
		let t = Math.round((e ?? 0) * 100);
		n(t === 0 ? o : {
			...o,
			split: {
				salt: a?.salt ?? pl(),
				holdout_bp: t
			}
		});
	}, l = t === void 0 ? void 0 : Math.round(t * s / 1e4);
	return /* @__PURE__ */ (0, K.jsxs)("fieldset", {
		className: "holdout",
		children: [/* @__PURE__ */ (0, K.jsx)("legend", { children: r("holdout") }), /* @__PURE__ */ (0, K.jsxs)("div", {
			className: "what",
			children: [
				/* @__PURE__ */ (0, K.jsx)(Is, {
					isSeen: !0,
					label: r("holdout_out"),
					at: "/split/holdout_bp",
					min: 0,
					step: "any",
					value: s / 100,
					onChange: c
				}),
				/* @__PURE__ */ (0, K.jsx)("span", { children: r("holdout_rest") }),
				l !== void 0 && t !== void 0 && s > 0 && /* @__PURE__ */ (0, K.jsxs)("span", {
					className: "n num",
					children: [
						r("treated_about", ys(t - l, i)),
						" · ",
						r("held_about", ys(l, i))
					]
				})
			]
		})]
	});
}, hl = 700, gl = (e, t) => {
	let [{ past: n, now: r, future: i }, a] = (0, _.useState)({
		past: [],
		now: e,
		future: []
	}), o = (0, _.useRef)(void 0);
	return {
		now: r,
		set: (0, _.useCallback)((e) => {
			let n = o.current !== void 0;
			clearTimeout(o.current), o.current = setTimeout(() => {
				o.current = void 0;
			}, hl), a((r) => ({
				past: n && r.past.length > 0 && t(r.now) === t(e) ? r.past : [...r.past, r.now].slice(-100),
				now: e,
				future: []
			}));
		}, [t]),
		undo: (0, _.useCallback)(() => {
			clearTimeout(o.current), o.current = void 0, a((e) => {
				let t = e.past.at(-1);
				return t === void 0 ? e : {
					past: e.past.slice(0, -1),
					now: t,
					future: [e.now, ...e.future]
				};
			});
		}, []),
		redo: (0, _.useCallback)(() => a((e) => {
			let [t, ...n] = e.future;
			return t === void 0 ? e : {
				past: [...e.past, e.now],
				now: t,
				future: n
			};
		}), []),
		canUndo: n.length > 0,
		canRedo: i.length > 0
	};
}, _l = /* @__PURE__ */ new Map(), vl = (e) => {
	let t = _l.get(e) ?? S(e);
	return _l.set(e, t), t.catch(() => _l.delete(e)), t;
}, yl = (e, t, n) => {
	let [r, i] = (0, _.useState)();
	return (0, _.useEffect)(() => {
		let r = !0;
		return i(void 0), n && vl(`/v1/fields/${e}/values${t === void 0 ? "" : `?of=${t}`}`).then((e) => r && i(e), (e) => {
			!w(e) && r && i(void 0);
		}), () => {
			r = !1;
		};
	}, [
		e,
		t,
		n
	]), r;
}, bl = (e, t) => {
	let n = yl(e.name, t, e.kind === "text"), r = (n?.values ?? []).map(({ value: e, people: t }) => ({
		value: String(e),
		people: t
	})), i = (e.options ?? []).filter((e) => !r.some(({ value: t }) => t === e)).map((e) => ({ value: e }));
	return {
		list: [...r, ...i],
		isCut: n?.is_cut ?? !1
	};
}, xl = ({ field: e, of: t, at: n, value: r, onChange: i }) => {
	let { say: a, lang: o } = G(), { list: s, isCut: c } = bl(e, t), [l, u] = (0, _.useState)(""), d = Ns(n), f = r.filter((e) => !s.some((t) => t.value === e)).map((e) => ({ value: e })), p = (e) => i(r.includes(e) ? r.filter((t) => t !== e) : [...r, e]), m = () => {
		l.trim() !== "" && !r.includes(l.trim()) && i([...r, l.trim()]), u("");
	}, h = (0, _.useId)();
	return /* @__PURE__ */ (0, K.jsxs)("details", {
		className: `pick${d ? " bad" : ""}`,
		onKeyDown: (e) => e.key === "Escape" && e.currentTarget.removeAttribute("open"),
		children: [/* @__PURE__ */ (0, K.jsxs)("summary", { children: [/* @__PURE__ */ (0, K.jsxs)("span", {
			className: "aside",
			children: [a("value"), ": "]
		}), r.length === 0 ? a("choose") : r.join(o === "zh" ? "、" : ", ")] }), /* @__PURE__ */ (0, K.jsxs)("fieldset", {
			className: "menu",
			children: [
				/* @__PURE__ */ (0, K.jsx)("legend", {
					className: "aside",
					children: e.label[o]
				}),
				/* @__PURE__ */ (0, K.jsx)("div", {
					className: "ticks",
					children: [...f, ...s].map((e) => /* @__PURE__ */ (0, K.jsxs)("label", { children: [
						/* @__PURE__ */ (0, K.jsx)("input", {
							type: "checkbox",
							checked: r.includes(e.value),
							onChange: () => p(e.value)
						}),
						/* @__PURE__ */ (0, K.jsx)("span", { children: e.value }),
						e.people !== void 0 && /* @__PURE__ */ (0, K.jsx)("span", {
							className: "num soft",
							children: ys(e.people, o)
						})
					] }, e.value))
				}),
				c && /* @__PURE__ */ (0, K.jsx)("p", {
					className: "soft",
					children: a("more_values")
				}),
				/* @__PURE__ */ (0, K.jsxs)("div", {
					className: "ctl",
					children: [
						/* @__PURE__ */ (0, K.jsx)("label", {
							htmlFor: h,
							className: "aside",
							children: a("other_value")
						}),
						/* @__PURE__ */ (0, K.jsx)("input", {
							id: h,
							value: l,
							placeholder: a("other_value"),
							onChange: ({ target: e }) => u(e.value),
							onKeyDown: (e) => {
								e.key === "Enter" && (e.preventDefault(), m());
							}
						}),
						/* @__PURE__ */ (0, K.jsx)("button", {
							type: "button",
							onClick: m,
							children: a("add")
						})
					]
				})
			]
		})]
	});
}, Sl = ({ field: e, of: t, at: n, value: r, onChange: i }) => {
	let { say: a, lang: o } = G(), { list: s } = bl(e, t), c = Ns(n), l = (0, _.useId)();
	return /* @__PURE__ */ (0, K.jsxs)("span", {
		className: "ctl",
		children: [
			/* @__PURE__ */ (0, K.jsx)("label", {
				className: "aside",
				htmlFor: l,
				children: a("value")
			}),
			/* @__PURE__ */ (0, K.jsx)("input", {
				id: l,
				list: `${l}-list`,
				value: r,
				autoComplete: "off",
				"aria-invalid": c || void 0,
				onChange: ({ target: e }) => i(e.value)
			}),
			/* @__PURE__ */ (0, K.jsx)("datalist", {
				id: `${l}-list`,
				children: s.map((e) => /* @__PURE__ */ (0, K.jsx)("option", {
					value: e.value,
					label: e.people === void 0 ? e.value : `${e.value} · ${a("has_n", ys(e.people, o))}`
				}, e.value))
			})
		]
	});
}, Cl = (e) => typeof e == "object" && e && !Array.isArray(e) ? e : {}, wl = (e) => Array.isArray(e) ? e : [], Tl = ({ value: e, at: t, onChange: n }) => {
	let { say: r, lang: i } = G();
	return /* @__PURE__ */ (0, K.jsx)(Fs, {
		label: r("time_unit"),
		at: t,
		value: String(e ?? "day"),
		options: uc.map((e) => ({
			value: e,
			label: i === "en" ? `${jc[e].en}s` : jc[e].zh
		})),
		onChange: n
	});
}, El = ({ value: e, at: t, onChange: n }) => {
	let { say: r } = G(), { unit: i = "day", ...a } = Cl(e);
	return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsx)(Is, {
		label: r("n"),
		at: `${t}/n`,
		min: 1,
		value: a.n,
		onChange: (e) => n({
			...a,
			n: e,
			unit: i
		})
	}), /* @__PURE__ */ (0, K.jsx)(Tl, {
		value: i,
		at: `${t}/unit`,
		onChange: (e) => n({
			...a,
			unit: e
		})
	})] });
}, Dl = ({ value: e, at: t, onChange: n }) => {
	let { say: r } = G(), { unit: i = "month", from: a, to: o, ...s } = Cl(e);
	return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [
		/* @__PURE__ */ (0, K.jsx)(Is, {
			label: r("from"),
			at: `${t}/from`,
			min: 0,
			value: a,
			onChange: (e) => n({
				...s,
				from: e,
				to: o,
				unit: i
			})
		}),
		/* @__PURE__ */ (0, K.jsx)("span", { children: r("to") }),
		/* @__PURE__ */ (0, K.jsx)(Is, {
			label: r("to"),
			at: `${t}/to`,
			min: 1,
			value: o,
			onChange: (e) => n({
				...s,
				from: a,
				to: e,
				unit: i
			})
		}),
		/* @__PURE__ */ (0, K.jsx)(Tl, {
			value: i,
			at: `${t}/unit`,
			onChange: (e) => n({
				...s,
				from: a,
				to: o,
				unit: e
			})
		}),
		/* @__PURE__ */ (0, K.jsx)("span", { children: r("ago") })
	] });
}, Ol = ({ value: e, at: t, onChange: n, isDay: r }) => {
	let { say: i } = G(), [a, o] = wl(e), s = (e, n, i) => r ? /* @__PURE__ */ (0, K.jsx)(Ls, {
		label: e,
		type: "date",
		at: t,
		value: String(n ?? ""),
		onChange: i
	}) : /* @__PURE__ */ (0, K.jsx)(Is, {
		label: e,
		at: t,
		step: "any",
		value: n,
		onChange: i
	});
	return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [
		s(i("from"), a, (e) => n([e, o])),
		/* @__PURE__ */ (0, K.jsx)("span", { children: i("to") }),
		s(i("to"), o, (e) => n([a, e]))
	] });
}, kl = (e) => e.split(/[,，、\s]+/).filter((e) => e !== "").map(Number).filter((e) => !Number.isNaN(e)), Al = (e) => {
	let { taken: t, value: n, at: r, onChange: i, field: a, of: o } = e, { say: s, lang: c } = G();
	switch (t.shape) {
		case "nothing": return null;
		case "text": return a ? /* @__PURE__ */ (0, K.jsx)(Sl, {
			field: a,
			of: o,
			at: r,
			value: String(n ?? ""),
			onChange: i
		}) : /* @__PURE__ */ (0, K.jsx)(Ls, {
			label: s("value"),
			at: r,
			value: String(n ?? ""),
			onChange: i
		});
		case "texts": return a && /* @__PURE__ */ (0, K.jsx)(xl, {
			field: a,
			of: o,
			at: r,
			value: wl(n).map(String),
			onChange: i
		});
		case "numbers": return /* @__PURE__ */ (0, K.jsx)(Ls, {
			label: s("value"),
			at: r,
			value: wl(n).join(", "),
			onChange: (e) => i(kl(e))
		});
		case "number_pair":
		case "day_pair": return /* @__PURE__ */ (0, K.jsx)(Ol, {
			...e,
			isDay: t.shape === "day_pair"
		});
		case "length": return /* @__PURE__ */ (0, K.jsx)(El, {
			value: n,
			at: r,
			onChange: i
		});
		case "ago": return /* @__PURE__ */ (0, K.jsx)(Dl, {
			value: n,
			at: r,
			onChange: i
		});
		case "period": return /* @__PURE__ */ (0, K.jsx)(Fs, {
			label: s("value"),
			at: r,
			value: String(n ?? ""),
			options: (t.choices ?? []).map((e) => ({
				value: e.value,
				label: e.label[c]
			})),
			onChange: i
		});
		case "day": return /* @__PURE__ */ (0, K.jsx)(Ls, {
			label: s("value"),
			type: "date",
			at: r,
			value: String(n ?? ""),
			onChange: i
		});
		case "days": return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsx)(Is, {
			label: s("n"),
			at: r,
			min: 1,
			value: n,
			onChange: i
		}), /* @__PURE__ */ (0, K.jsx)("span", { children: s("days") })] });
		case "number": return /* @__PURE__ */ (0, K.jsx)(Is, {
			label: s("value"),
			at: r,
			step: "any",
			value: n,
			onChange: i
		});
	}
}, jl = (e) => {
	let { days: t, say: n } = G(), r = bc(e.op, e.value, t, n);
	return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsx)(Al, { ...e }), r && /* @__PURE__ */ (0, K.jsx)("span", {
		className: "bounds num",
		children: r
	})] });
}, Ml = {
	nothing: void 0,
	texts: [],
	numbers: [],
	number_pair: [],
	day_pair: [],
	length: {
		n: 30,
		unit: "day"
	},
	ago: {
		from: 3,
		to: 6,
		unit: "month"
	},
	period: "this_month",
	day: void 0,
	text: void 0,
	days: 30,
	number: void 0
}, Nl = ({ operators: e }, t, n) => e.find(({ name: e }) => e === t)?.takes[n], Pl = (e, t, n) => t === n ? e : Ml[n], Fl = (e, t, n, r) => {
	let i = Nl(e, n, t)?.shape ?? "nothing", a = r ? Pl(r.value, Nl(e, r.op, r.kind)?.shape, i) : Ml[i];
	return a === void 0 ? { op: n } : {
		op: n,
		value: a
	};
}, Il = (e, t) => {
	let [n = e, r = n] = e.split(" / ");
	return t === "date" ? r : n;
}, Ll = {
	text: "in",
	number: "gte",
	date: "in_next",
	flag: "is_true"
}, Rl = ({ kind: e, op: t, value: n, at: r, field: i, of: a, onChange: o }) => {
	let { catalogue: s, lang: c, say: l } = G(), u = Nl(s, t, e), d = s.operators.filter(({ takes: t }) => t[e]).map((t) => ({
		value: t.name,
		label: Il(t.label[c], e)
	}));
	return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsx)(Fs, {
		label: l("operator"),
		at: `${r}/op`,
		value: t,
		options: d,
		onChange: (r) => o(Fl(s, e, r, {
			op: t,
			value: n,
			kind: e
		}))
	}), u && /* @__PURE__ */ (0, K.jsx)(jl, {
		taken: u,
		op: t,
		value: n,
		at: `${r}/value`,
		field: i,
		of: a,
		onChange: (e) => o(e === void 0 ? { op: t } : {
			op: t,
			value: e
		})
	})] });
}, zl = {
	"": {
		zh: "画像",
		en: "Profile"
	},
	activity: {
		zh: "近期活动",
		en: "Recent activity"
	},
	next_actions: {
		zh: "下一步动作",
		en: "Next action"
	},
	value: {
		zh: "价值",
		en: "Value"
	}
}, Bl = (e) => e.includes(".") ? e.split(".")[0] ?? "" : "", Vl = (e, t) => [...Map.groupBy(e, ({ name: e }) => Bl(e))].map(([e, n]) => ({
	label: zl[e]?.[t] ?? e,
	options: n.map((e) => ({
		value: e.name,
		label: e.label[t]
	}))
})), Hl = ({ fields: e, value: t, at: n, label: r, onChange: i }) => {
	let { lang: a, say: o } = G(), s = Vl(e, a), c = s.length > 1 ? { groups: s } : { options: s[0]?.options ?? [] };
	return /* @__PURE__ */ (0, K.jsx)(Fs, {
		label: r ?? o("field"),
		at: n,
		value: t,
		...c,
		onChange: i
	});
}, Ul = ({ events: e, things: t }, n) => [...e, ...t].find((e) => e.name === n), Wl = ({ of: e, where: t = [], at: n, legend: r, onChange: i }) => {
	let { catalogue: a, say: o, lang: s } = G(), c = Ul(a, e)?.fields ?? [], l = (e) => i(e.length === 0 ? void 0 : e), u = (e) => {
		let t = c.find((t) => t.name === e) ?? c[0];
		return {
			field: t?.name ?? "",
			...Fl(a, t?.kind ?? "text", Ll[t?.kind ?? "text"])
		};
	}, d = () => {
		l([...t, u(c[0]?.name ?? "")]), cl(`[data-at="${n}/${t.length}"] select`);
	}, f = (e) => {
		l(t.filter((t, n) => n !== e)), cl(`[data-at="${n}"] [data-act=add]`);
	};
	return /* @__PURE__ */ (0, K.jsxs)("fieldset", {
		className: t.length === 0 ? "where none" : "where",
		"data-at": n,
		children: [
			/* @__PURE__ */ (0, K.jsx)("legend", { children: r }),
			t.map((r, i) => {
				let a = c.find(({ name: e }) => e === r.field), d = (e) => l(t.map((t, n) => n === i ? {
					...t,
					...e
				} : t));
				return /* @__PURE__ */ (0, K.jsxs)("div", {
					className: "what",
					"data-at": `${n}/${i}`,
					children: [
						/* @__PURE__ */ (0, K.jsx)(Hl, {
							fields: c,
							value: r.field,
							at: `${n}/${i}/field`,
							onChange: (e) => l(t.map((t, n) => n === i ? u(e) : t))
						}),
						/* @__PURE__ */ (0, K.jsx)(Rl, {
							kind: a?.kind ?? "text",
							op: r.op,
							value: r.value,
							at: `${n}/${i}`,
							field: a,
							of: e,
							onChange: (e) => d({
								value: void 0,
								...e
							})
						}),
						/* @__PURE__ */ (0, K.jsx)(Rs, {
							sign: "✕",
							label: `${o("remove")} ${a?.label[s] ?? ""}`,
							onClick: () => f(i)
						})
					]
				}, i);
			}),
			/* @__PURE__ */ (0, K.jsxs)("button", {
				type: "button",
				className: "ghost",
				"data-act": "add",
				onClick: d,
				children: ["＋ ", o("add_where")]
			})
		]
	});
}, Gl = [
	"last",
	"ago",
	"calendar",
	"dates",
	"ever"
], Kl = {
	ever: { kind: "ever" },
	last: {
		kind: "last",
		n: 12,
		unit: "month"
	},
	ago: {
		kind: "ago",
		from: 3,
		to: 6,
		unit: "month"
	},
	calendar: {
		kind: "calendar",
		period: "this_month"
	},
	dates: { kind: "dates" }
}, ql = {
	last: "in_last",
	ago: "between_ago",
	calendar: "calendar",
	dates: "dates",
	ever: "ever"
}, Jl = fc.filter((e) => !e.startsWith("next_")), Yl = ({ window: e, at: t, onChange: n }) => {
	let { say: r, lang: i } = G(), a = (t) => n({
		...e,
		...t
	});
	switch (e.kind) {
		case "ever": return null;
		case "last": return /* @__PURE__ */ (0, K.jsx)(El, {
			value: e,
			at: t,
			onChange: a
		});
		case "ago": return /* @__PURE__ */ (0, K.jsx)(Dl, {
			value: e,
			at: t,
			onChange: a
		});
		case "calendar": return /* @__PURE__ */ (0, K.jsx)(Fs, {
			label: r("calendar"),
			at: `${t}/period`,
			value: e.period,
			options: Jl.map((e) => ({
				value: e,
				label: Mc[e][i]
			})),
			onChange: (e) => a({ period: e })
		});
		case "dates": return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [
			/* @__PURE__ */ (0, K.jsx)(Ls, {
				label: r("from"),
				type: "date",
				at: t,
				value: e.from ?? "",
				onChange: (e) => a({ from: e || void 0 })
			}),
			/* @__PURE__ */ (0, K.jsx)("span", { children: r("to") }),
			/* @__PURE__ */ (0, K.jsx)(Ls, {
				label: r("to"),
				type: "date",
				at: t,
				value: e.to ?? "",
				onChange: (e) => a({ to: e || void 0 })
			})
		] });
	}
}, Xl = ({ window: e = { kind: "ever" }, at: t, onChange: n }) => {
	let { say: r, days: i } = G(), a = xc(e, i, r);
	return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [
		/* @__PURE__ */ (0, K.jsx)(Fs, {
			label: r("happened"),
			at: `${t}/kind`,
			value: e.kind,
			options: Gl.map((e) => ({
				value: e,
				label: r(ql[e])
			})),
			onChange: (e) => n(Kl[e])
		}),
		/* @__PURE__ */ (0, K.jsx)(Yl, {
			window: e,
			at: t,
			onChange: n
		}),
		a && /* @__PURE__ */ (0, K.jsx)("span", {
			className: "bounds num",
			children: a
		})
	] });
}, Zl = ({ value: e, at: t, onChange: n }) => {
	let { catalogue: r, say: i, lang: a } = G();
	return /* @__PURE__ */ (0, K.jsx)(Fs, {
		label: i("event"),
		at: `${t}/event`,
		value: e,
		options: r.events.map(({ name: e, label: t }) => ({
			value: e,
			label: t[a]
		})),
		onChange: n
	});
}, Ql = ({ step: e, i: t, at: n, onChange: r, onRemove: i }) => {
	let { say: a } = G();
	return /* @__PURE__ */ (0, K.jsxs)("fieldset", {
		className: "step",
		"data-at": n,
		children: [
			/* @__PURE__ */ (0, K.jsx)("legend", { children: a("step", t + 2) }),
			/* @__PURE__ */ (0, K.jsxs)("div", {
				className: "what",
				children: [
					/* @__PURE__ */ (0, K.jsx)(Is, {
						isSeen: !0,
						label: a("then_within"),
						at: `${n}/within_days`,
						min: 0,
						value: e.within_days,
						onChange: (t) => r({
							...e,
							within_days: t
						})
					}),
					/* @__PURE__ */ (0, K.jsx)(Zl, {
						value: e.event,
						at: n,
						onChange: (t) => r({
							event: t,
							within_days: e.within_days
						})
					}),
					/* @__PURE__ */ (0, K.jsx)(Rs, {
						sign: "✕",
						label: `${a("remove")} ${a("step", t + 2)}`,
						onClick: i
					})
				]
			}),
			/* @__PURE__ */ (0, K.jsx)(Wl, {
				of: e.event,
				where: e.where,
				at: `${n}/where`,
				legend: a("where"),
				onChange: (t) => r({
					...e,
					where: t
				})
			})
		]
	});
}, $l = (e, t) => {
	let n = t?.event ?? "purchase";
	return e === "between" ? {
		when: e,
		event: n
	} : e === "after" ? {
		when: e,
		event: n,
		within_days: 60
	} : void 0;
}, eu = ({ node: e, at: t, onChange: n }) => {
	let { say: r } = G(), { without: i } = e, a = (t) => n({
		...e,
		without: t
	});
	return /* @__PURE__ */ (0, K.jsxs)("fieldset", {
		className: "step",
		children: [
			/* @__PURE__ */ (0, K.jsx)("legend", { children: r("without") }),
			/* @__PURE__ */ (0, K.jsxs)("div", {
				className: "what",
				children: [
					/* @__PURE__ */ (0, K.jsx)(Fs, {
						label: r("without"),
						value: i?.when ?? "none",
						options: [
							"none",
							"between",
							"after"
						].map((e) => ({
							value: e,
							label: r(`without_${e}`)
						})),
						onChange: (e) => a($l(e, i))
					}),
					i?.when === "after" && /* @__PURE__ */ (0, K.jsx)(Is, {
						label: r("days"),
						at: `${t}/without/within_days`,
						min: 0,
						value: i.within_days,
						onChange: (e) => a({
							...i,
							within_days: e
						})
					}),
					i && /* @__PURE__ */ (0, K.jsx)(Zl, {
						value: i.event,
						at: `${t}/without`,
						onChange: (e) => a({
							...i,
							event: e,
							where: void 0
						})
					})
				]
			}),
			i && /* @__PURE__ */ (0, K.jsx)(Wl, {
				of: i.event,
				where: i.where,
				at: `${t}/without/where`,
				legend: r("where"),
				onChange: (e) => a({
					...i,
					where: e
				})
			})
		]
	});
}, tu = ({ node: e, at: t, onChange: n }) => {
	let { say: r } = G(), { first: i, later: a } = e, o = () => {
		n({
			...e,
			later: [...a, {
				event: "purchase",
				within_days: 60
			}]
		}), cl(`[data-at="${t}/later/${a.length}"] input`);
	}, s = (r) => {
		n({
			...e,
			later: a.filter((e, t) => t !== r)
		}), cl(`[data-at="${t}"] [data-act=step]`);
	};
	return /* @__PURE__ */ (0, K.jsxs)("div", {
		"data-at": t,
		children: [
			/* @__PURE__ */ (0, K.jsxs)("fieldset", {
				className: "step",
				children: [
					/* @__PURE__ */ (0, K.jsx)("legend", { children: r("step", 1) }),
					/* @__PURE__ */ (0, K.jsxs)("div", {
						className: "what",
						children: [/* @__PURE__ */ (0, K.jsx)(Zl, {
							value: i.event,
							at: `${t}/first`,
							onChange: (t) => n({
								...e,
								first: {
									event: t,
									...i.window && { window: i.window }
								}
							})
						}), /* @__PURE__ */ (0, K.jsx)(Xl, {
							window: i.window,
							at: `${t}/first/window`,
							onChange: (t) => n({
								...e,
								first: {
									...i,
									window: t
								}
							})
						})]
					}),
					/* @__PURE__ */ (0, K.jsx)(Wl, {
						of: i.event,
						where: i.where,
						at: `${t}/first/where`,
						legend: r("where"),
						onChange: (t) => n({
							...e,
							first: {
								...i,
								where: t
							}
						})
					})
				]
			}),
			a.map((r, i) => /* @__PURE__ */ (0, K.jsx)(Ql, {
				step: r,
				i,
				at: `${t}/later/${i}`,
				onChange: (t) => n({
					...e,
					later: a.map((e, n) => n === i ? t : e)
				}),
				onRemove: () => s(i)
			}, i)),
			a.length < 3 && /* @__PURE__ */ (0, K.jsxs)("button", {
				type: "button",
				className: "ghost",
				"data-act": "step",
				onClick: o,
				children: ["＋ ", r("add_step")]
			}),
			/* @__PURE__ */ (0, K.jsx)(eu, {
				node: e,
				at: t,
				onChange: n
			})
		]
	});
}, nu = ({ node: e, at: t, onChange: n }) => {
	let { catalogue: r } = G(), i = r.fields.find(({ name: t }) => t === e.field);
	return /* @__PURE__ */ (0, K.jsxs)("div", {
		className: "what",
		children: [/* @__PURE__ */ (0, K.jsx)(Hl, {
			fields: r.fields,
			value: e.field,
			at: `${t}/field`,
			onChange: (t) => {
				let i = r.fields.find((e) => e.name === t)?.kind ?? "text", { op: a, value: o, ...s } = e;
				n({
					...s,
					field: t,
					...Fl(r, i, Ll[i])
				});
			}
		}), /* @__PURE__ */ (0, K.jsx)(Rl, {
			kind: i?.kind ?? "text",
			op: e.op,
			value: e.value,
			at: t,
			field: i,
			onChange: (t) => n({
				...e,
				value: void 0,
				...t
			})
		})]
	});
}, q = {
	count: "count",
	days: "days_with",
	sum: "sum",
	first: "first",
	last: "last"
}, ru = (e) => e === "first" || e === "last" ? "date" : "number", iu = {
	attr: nu,
	event: ({ node: e, at: t, onChange: n }) => {
		let { catalogue: r, say: i, lang: a } = G(), o = ru(e.agg), s = (Ul(r, e.event)?.fields ?? []).filter((e) => e.kind === "number"), c = (t) => {
			let { of: i, ...a } = e, c = ru(t), l = c === o ? {} : {
				value: void 0,
				...Fl(r, c, c === "date" ? "in_last" : "gte")
			};
			n({
				...a,
				agg: t,
				...t === "sum" && { of: s[0]?.name ?? "" },
				...l
			});
		};
		return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsxs)("div", {
			className: "what",
			children: [
				/* @__PURE__ */ (0, K.jsx)(Fs, {
					label: i("event"),
					at: `${t}/event`,
					value: e.event,
					options: r.events.map(({ name: e, label: t }) => ({
						value: e,
						label: t[a]
					})),
					onChange: (t) => {
						let { where: r, of: i, ...a } = e;
						n({
							...a,
							event: t,
							...e.agg === "sum" && { agg: "count" }
						});
					}
				}),
				/* @__PURE__ */ (0, K.jsx)(Fs, {
					label: i("aggregate"),
					at: `${t}/agg`,
					value: e.agg,
					options: Object.entries(q).map(([e, t]) => ({
						value: e,
						label: i(t)
					})),
					onChange: (e) => c(e)
				}),
				e.agg === "sum" && /* @__PURE__ */ (0, K.jsx)(Hl, {
					fields: s,
					value: e.of ?? "",
					at: `${t}/of`,
					onChange: (t) => n({
						...e,
						of: t
					})
				}),
				/* @__PURE__ */ (0, K.jsx)(Rl, {
					kind: o,
					op: e.op,
					value: e.value,
					at: t,
					onChange: (t) => n({
						...e,
						value: void 0,
						...t
					})
				}),
				/* @__PURE__ */ (0, K.jsx)(Xl, {
					window: e.window,
					at: `${t}/window`,
					onChange: (t) => n({
						...e,
						window: t
					})
				})
			]
		}), /* @__PURE__ */ (0, K.jsx)(Wl, {
			of: e.event,
			where: e.where,
			at: `${t}/where`,
			legend: i("where"),
			onChange: (t) => n({
				...e,
				where: t
			})
		})] });
	},
	sequence: tu,
	has: ({ node: e, at: t, onChange: n }) => {
		let { catalogue: r, say: i, lang: a } = G(), o = Ul(r, e.thing)?.label[a] ?? e.thing;
		return /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsx)("div", {
			className: "what",
			children: /* @__PURE__ */ (0, K.jsx)(Fs, {
				label: i("has"),
				at: `${t}/thing`,
				value: e.thing,
				options: r.things.map((e) => ({
					value: e.name,
					label: e.label[a]
				})),
				onChange: (t) => n({
					...e,
					thing: t,
					where: void 0
				})
			})
		}), /* @__PURE__ */ (0, K.jsx)(Wl, {
			of: e.thing,
			where: e.where,
			at: `${t}/where`,
			legend: i("same", o),
			onChange: (t) => n({
				...e,
				where: t
			})
		})] });
	},
	top: ({ node: e, at: t, onChange: n }) => {
		let { catalogue: r, say: i, lang: a } = G(), o = r.fields.filter(({ kind: e }) => e === "text").map(({ name: e, label: t }) => ({
			value: e,
			label: t[a]
		})), s = e.n === void 0, { n: c, share_bp: l, ...u } = e, d = (e) => n(e === "share" ? {
			...u,
			share_bp: 1e3
		} : {
			...u,
			n: 100
		});
		return /* @__PURE__ */ (0, K.jsxs)("div", {
			className: "what",
			children: [
				/* @__PURE__ */ (0, K.jsx)("span", { children: i("each") }),
				/* @__PURE__ */ (0, K.jsx)(Fs, {
					label: i("each"),
					at: `${t}/within`,
					value: e.within ?? "",
					options: [{
						value: "",
						label: i("nowhere")
					}, ...o],
					onChange: (t) => n({
						...e,
						within: t || void 0
					})
				}),
				/* @__PURE__ */ (0, K.jsx)(Hl, {
					label: i("by"),
					fields: r.fields.filter(({ kind: e }) => e === "number"),
					value: e.by,
					at: `${t}/by`,
					onChange: (t) => n({
						...e,
						by: t
					})
				}),
				/* @__PURE__ */ (0, K.jsx)(Fs, {
					label: i("top"),
					value: e.from,
					options: [{
						value: "highest",
						label: i("highest")
					}, {
						value: "lowest",
						label: i("lowest")
					}],
					onChange: (t) => n({
						...e,
						from: t
					})
				}),
				s ? /* @__PURE__ */ (0, K.jsx)(Is, {
					label: i("how_many"),
					at: `${t}/share_bp`,
					min: 0,
					step: "any",
					value: e.share_bp === void 0 ? void 0 : e.share_bp / 100,
					onChange: (t) => n({
						...e,
						share_bp: t === void 0 ? void 0 : Math.round(t * 100)
					})
				}) : /* @__PURE__ */ (0, K.jsx)(Is, {
					label: i("how_many"),
					at: `${t}/n`,
					min: 1,
					value: e.n,
					onChange: (e) => n({
						...u,
						n: e
					})
				}),
				/* @__PURE__ */ (0, K.jsx)(Fs, {
					label: i("time_unit"),
					value: s ? "share" : "n",
					options: [{
						value: "share",
						label: i("percent")
					}, {
						value: "n",
						label: i("persons")
					}],
					onChange: (e) => d(e)
				})
			]
		});
	},
	segment: ({ node: e, at: t, onChange: n }) => {
		let { segments: r, say: i } = G(), a = r.find(({ id: t }) => t === e.id)?.version ?? e.version;
		return r.length === 0 ? /* @__PURE__ */ (0, K.jsx)("p", {
			className: "soft",
			children: i("no_segments")
		}) : /* @__PURE__ */ (0, K.jsxs)("div", {
			className: "what",
			children: [/* @__PURE__ */ (0, K.jsx)(Fs, {
				label: i("segment"),
				at: `${t}/id`,
				value: e.id,
				options: r.map(({ id: e, name: t }) => ({
					value: e,
					label: t
				})),
				onChange: (t) => n({
					...e,
					id: t,
					version: r.find((e) => e.id === t)?.version ?? 1
				})
			}), /* @__PURE__ */ (0, K.jsx)(Fs, {
				label: i("version"),
				at: `${t}/version`,
				value: String(e.version),
				options: Array.from({ length: a }, (e, t) => ({
					value: String(t + 1),
					label: i("at_version", t + 1)
				})).reverse(),
				onChange: (t) => n({
					...e,
					version: Number(t)
				})
			})]
		});
	},
	ids: ({ node: e, at: t, onChange: n }) => {
		let { say: r } = G(), i = Ns(t);
		return /* @__PURE__ */ (0, K.jsxs)("label", {
			className: "what tall",
			children: [/* @__PURE__ */ (0, K.jsx)("span", { children: r("ids_label") }), /* @__PURE__ */ (0, K.jsx)("textarea", {
				rows: 4,
				value: e.ids.join("\n"),
				"aria-invalid": i || void 0,
				onChange: ({ target: t }) => n({
					...e,
					ids: t.value.split(/[\s,]+/)
				})
			})]
		});
	}
}, au = (e) => {
	let t = iu[e.node.type];
	return /* @__PURE__ */ (0, K.jsx)(t, { ...e });
}, ou = {
	name: {
		zh: "名称",
		en: "Name"
	},
	unnamed: {
		zh: "未命名人群",
		en: "Unnamed segment"
	},
	purpose: {
		zh: "用途",
		en: "Purpose"
	},
	channel: {
		zh: "渠道",
		en: "Channel"
	},
	unit: {
		zh: "计数",
		en: "Count"
	},
	people: {
		zh: "范围",
		en: "Among"
	},
	identified: {
		zh: "已识别客户",
		en: "identified people"
	},
	everybody: {
		zh: "全部（含机构与匿名）",
		en: "all, also organisations and anonymous"
	},
	undo: {
		zh: "撤销",
		en: "Undo"
	},
	redo: {
		zh: "重做",
		en: "Redo"
	},
	holds: {
		zh: "满足",
		en: "Meets"
	},
	and: {
		zh: "全部",
		en: "all"
	},
	or: {
		zh: "任一",
		en: "any"
	},
	of_these: {
		zh: "条件",
		en: "of these"
	},
	not: {
		zh: "排除",
		en: "Not"
	},
	not_hint: {
		zh: "反过来：不满足这一条的人",
		en: "Turned round: those for whom it does not hold"
	},
	up: {
		zh: "上移",
		en: "Move up"
	},
	down: {
		zh: "下移",
		en: "Move down"
	},
	remove: {
		zh: "删除",
		en: "Remove"
	},
	add: {
		zh: "添加",
		en: "Add"
	},
	attr: {
		zh: "属性",
		en: "Attribute"
	},
	event: {
		zh: "行为",
		en: "Behaviour"
	},
	sequence: {
		zh: "先后顺序",
		en: "Sequence"
	},
	due: {
		zh: "到期",
		en: "Due date"
	},
	has: {
		zh: "同一辆车",
		en: "Same car"
	},
	top: {
		zh: "取前几",
		en: "Top"
	},
	segment: {
		zh: "人群",
		en: "Segment"
	},
	ids: {
		zh: "名单",
		en: "List of ids"
	},
	group: {
		zh: "条件组",
		en: "Group"
	},
	same: {
		zh: "同一{0}上",
		en: "On the same {0}"
	},
	field: {
		zh: "字段",
		en: "Field"
	},
	operator: {
		zh: "比较",
		en: "Comparison"
	},
	value: {
		zh: "值",
		en: "Value"
	},
	from: {
		zh: "从",
		en: "From"
	},
	to: {
		zh: "到",
		en: "to"
	},
	choose: {
		zh: "请选择…",
		en: "Choose…"
	},
	other_value: {
		zh: "其他值",
		en: "Other value"
	},
	has_n: {
		zh: "{0} 人",
		en: "{0} people"
	},
	more_values: {
		zh: "仅列出最常见的值，其余请输入",
		en: "The commonest only; type any other"
	},
	n: {
		zh: "数量",
		en: "Number"
	},
	time_unit: {
		zh: "单位",
		en: "Unit"
	},
	days: {
		zh: "天",
		en: "days"
	},
	ago: {
		zh: "前",
		en: "ago"
	},
	bounds: {
		zh: "{0} 至 {1}，含首尾（{2}）",
		en: "{0} to {1}, both included ({2})"
	},
	until: {
		zh: "{0} 及以前（{1}）",
		en: "up to and including {0} ({1})"
	},
	since: {
		zh: "{0} 及以后（{1}）",
		en: "on or after {0} ({1})"
	},
	count: {
		zh: "次数",
		en: "times"
	},
	days_with: {
		zh: "天数",
		en: "days with"
	},
	sum: {
		zh: "合计",
		en: "sum of"
	},
	first: {
		zh: "首次日期",
		en: "first day"
	},
	last: {
		zh: "最近日期",
		en: "last day"
	},
	aggregate: {
		zh: "统计",
		en: "Total"
	},
	happened: {
		zh: "时间",
		en: "When"
	},
	ever: {
		zh: "任何时候",
		en: "at any time"
	},
	in_last: {
		zh: "最近",
		en: "in the last"
	},
	between_ago: {
		zh: "…到…之前",
		en: "between … and … ago"
	},
	calendar: {
		zh: "自然月/季/年",
		en: "calendar period"
	},
	dates: {
		zh: "指定日期",
		en: "dates"
	},
	where: {
		zh: "且该次",
		en: "of which"
	},
	add_where: {
		zh: "限定",
		en: "Condition"
	},
	step: {
		zh: "第 {0} 步",
		en: "Step {0}"
	},
	then_within: {
		zh: "之后…天内",
		en: "then within … days"
	},
	add_step: {
		zh: "之后发生",
		en: "Then"
	},
	without: {
		zh: "没有",
		en: "Without"
	},
	without_none: {
		zh: "不限",
		en: "no limit"
	},
	without_between: {
		zh: "其间没有",
		en: "none in between"
	},
	without_after: {
		zh: "其后…天内没有",
		en: "none within … days after"
	},
	each: {
		zh: "每个",
		en: "In each"
	},
	nowhere: {
		zh: "不分组（全部）",
		en: "no group (overall)"
	},
	by: {
		zh: "按",
		en: "by"
	},
	highest: {
		zh: "最高的",
		en: "the highest"
	},
	lowest: {
		zh: "最低的",
		en: "the lowest"
	},
	percent: {
		zh: "%",
		en: "%"
	},
	persons: {
		zh: "人",
		en: "people"
	},
	how_many: {
		zh: "取多少",
		en: "How many"
	},
	version: {
		zh: "版本",
		en: "Version"
	},
	ids_label: {
		zh: "客户编号，每行一个",
		en: "Person ids, one a line"
	},
	no_segments: {
		zh: "还没有可引用的人群版本",
		en: "No saved version to refer to yet"
	},
	left: {
		zh: "剩",
		en: "left"
	},
	gathered: {
		zh: "累计",
		en: "gathered"
	},
	matching: {
		zh: "符合条件",
		en: "Matching"
	},
	exact: {
		zh: "精确计数",
		en: "Exact count"
	},
	refreshing: {
		zh: "正在更新，显示的是上一次的数字",
		en: "Counting; the number shown is the one before"
	},
	first_count: {
		zh: "正在计数…",
		en: "Counting…"
	},
	without_consent: {
		zh: "已扣除 {0} 位未同意的客户",
		en: "{0} without consent taken out"
	},
	everyone: {
		zh: "计数范围",
		en: "Counted among"
	},
	consented: {
		zh: "同意且未拒绝联系",
		en: "Consent, no do-not-contact"
	},
	uncapped: {
		zh: "未超过触达上限",
		en: "Below the cap on messages"
	},
	nobody_left: {
		zh: "这一步之后没有人了",
		en: "Nobody is left after this"
	},
	people_unit: {
		zh: "人",
		en: "people"
	},
	household_unit: {
		zh: "户",
		en: "households"
	},
	vehicle_unit: {
		zh: "台",
		en: "cars"
	},
	stake: {
		zh: "价值",
		en: "Value at stake"
	},
	per_head: {
		zh: "人均",
		en: "each"
	},
	stores: {
		zh: "分布",
		en: "Breakdown"
	},
	by_field: {
		zh: "按",
		en: "By"
	},
	unknown: {
		zh: "未知",
		en: "unknown"
	},
	sample: {
		zh: "样本",
		en: "Sample"
	},
	sample_hint: {
		zh: "十位脱敏成员，及入选原因",
		en: "Ten masked members, and why each is in"
	},
	why: {
		zh: "为什么",
		en: "Why"
	},
	overlap: {
		zh: "重叠",
		en: "Overlap"
	},
	overlap_hint: {
		zh: "与已存人群比较（最多三个）",
		en: "Against saved segments (three at most)"
	},
	this_one: {
		zh: "本人群",
		en: "this segment"
	},
	only: {
		zh: "仅",
		en: "only"
	},
	holdout: {
		zh: "对照组",
		en: "Holdout"
	},
	holdout_out: {
		zh: "随机留出",
		en: "Held out at random"
	},
	holdout_rest: {
		zh: "% 不触达，按门店和品牌分层",
		en: "% not spoken to, by store and brand"
	},
	treated_about: {
		zh: "触达约 {0}",
		en: "about {0} spoken to"
	},
	held_about: {
		zh: "对照约 {0}",
		en: "about {0} held out"
	},
	empty_title: {
		zh: "先加一个条件",
		en: "Add a condition first"
	},
	empty_hint: {
		zh: "没有条件的人群不选任何人。从左侧添加属性、行为或到期。",
		en: "A segment without conditions selects no one. Add an attribute, a behaviour or a due date."
	},
	broken: {
		zh: "规则有 {0} 处需要补全或修改，已在条件旁标出",
		en: "{0} places of the rule need mending; they are marked beside the conditions"
	},
	contradiction: {
		zh: "与前面的条件矛盾，没有人能同时满足",
		en: "Contradicts a condition before it: nobody can meet both"
	},
	failed: {
		zh: "没有得到答复：{0}",
		en: "No answer: {0}"
	},
	signed_out: {
		zh: "需要登录后才能使用人群。",
		en: "Sign in to work with segments."
	},
	sign_in: {
		zh: "登录",
		en: "Sign in"
	},
	forbidden: {
		zh: "您的角色不能使用人群。",
		en: "Your role may not work with segments."
	},
	again: {
		zh: "重试",
		en: "Try again"
	},
	loading: {
		zh: "正在打开…",
		en: "Opening…"
	},
	save_draft: {
		zh: "保存草稿",
		en: "Save draft"
	},
	save_version: {
		zh: "存为第 {0} 版…",
		en: "Save as version {0}…"
	},
	compare: {
		zh: "与第 {0} 版比较",
		en: "Compare with version {0}"
	},
	freeze: {
		zh: "冻结并导出…",
		en: "Freeze and export…"
	},
	share: {
		zh: "复制链接",
		en: "Copy link"
	},
	shared: {
		zh: "链接已复制",
		en: "Link copied"
	},
	not_shareable: {
		zh: "名单含客户编号，不写进地址：请先保存",
		en: "A list of ids is not put into an address: save it first"
	},
	saved_draft: {
		zh: "草稿已保存",
		en: "Draft saved"
	},
	saved_version: {
		zh: "已存为第 {0} 版",
		en: "Saved as version {0}"
	},
	unsaved: {
		zh: "有未保存的修改",
		en: "Unsaved changes"
	},
	draft_of: {
		zh: "草稿，基于第 {0} 版",
		en: "draft, based on version {0}"
	},
	draft_first: {
		zh: "草稿，尚无版本",
		en: "draft, no version yet"
	},
	at_version: {
		zh: "第 {0} 版",
		en: "version {0}"
	},
	new_one: {
		zh: "尚未保存",
		en: "not saved yet"
	},
	stale: {
		zh: "别人已经改过这个人群。请重新打开后再改。",
		en: "Somebody else changed this segment. Open it again, then change it."
	},
	note: {
		zh: "这一版改了什么",
		en: "What this version changes"
	},
	save: {
		zh: "保存",
		en: "Save"
	},
	cancel: {
		zh: "取消",
		en: "Cancel"
	},
	close: {
		zh: "关闭",
		en: "Close"
	},
	added: {
		zh: "新增",
		en: "added"
	},
	removed: {
		zh: "删去",
		en: "removed"
	},
	changed: {
		zh: "改为",
		en: "changed"
	},
	no_changes: {
		zh: "没有区别",
		en: "No difference"
	},
	before: {
		zh: "原来",
		en: "before"
	},
	after: {
		zh: "现在",
		en: "now"
	},
	used_in: {
		zh: "使用情况",
		en: "Used in"
	},
	not_used: {
		zh: "还没有被引用或冻结",
		en: "Nothing stands on it yet"
	},
	history: {
		zh: "版本",
		en: "Versions"
	},
	by_whom: {
		zh: "{0}，{1}",
		en: "{0}, {1}"
	},
	freeze_title: {
		zh: "冻结名单",
		en: "Freeze the list"
	},
	freeze_what: {
		zh: "把第 {0} 版在当前数据上的名单固定下来：之后数据变化，名单不变。",
		en: "Keeps the list of version {0} over the data of today: it stays as it is when data change."
	},
	freeze_saves: {
		zh: "修改会先存为第 {0} 版。",
		en: "Your changes are saved as version {0} first."
	},
	freeze_now: {
		zh: "冻结",
		en: "Freeze"
	},
	freezing: {
		zh: "正在冻结…",
		en: "Freezing…"
	},
	frozen: {
		zh: "已冻结",
		en: "Frozen"
	},
	treatment: {
		zh: "触达",
		en: "Treatment"
	},
	held: {
		zh: "对照",
		en: "Holdout"
	},
	balance: {
		zh: "平衡",
		en: "Balance"
	},
	balance_hint: {
		zh: "两组均值之差，以标准差计；0.1 以内通常认为可比。",
		en: "Difference of the means in standard deviations; within 0.1 is usually called alike."
	},
	difference: {
		zh: "差",
		en: "Difference"
	},
	export: {
		zh: "导出",
		en: "Export"
	},
	export_consent: {
		zh: "用途 {0}，渠道 {1}。导出时会再次核对同意：已撤回的人不会出现。",
		en: "Purpose: {0}, channel: {1}. Consent is checked again now: who withdrew is left out."
	},
	preset: {
		zh: "给谁",
		en: "For whom"
	},
	export_look: {
		zh: "先看会导出什么",
		en: "See what would go"
	},
	export_now: {
		zh: "下载名单",
		en: "Download the list"
	},
	not_offered: {
		zh: "本服务暂不提供：{0}",
		en: "Not offered by this server yet: {0}"
	},
	by_command: {
		zh: "在命令行导出：",
		en: "On the command line: "
	}
}, su = (e) => (t, ...n) => ou[t][e].replaceAll(/\{(\d)\}/g, (e, t) => String(n[Number(t)] ?? "")), cu = {
	unknown_field: {
		zh: "没有这个字段",
		en: "there is no such field"
	},
	unknown_operator: {
		zh: "没有这种比较",
		en: "there is no such comparison"
	},
	unknown_event: {
		zh: "没有这种行为",
		en: "there is no such behaviour"
	},
	unknown_thing: {
		zh: "没有这种东西",
		en: "there is no such thing"
	},
	unknown_segment: {
		zh: "没有这个人群版本",
		en: "there is no such segment and version"
	},
	wrong_kind: {
		zh: "与字段类型不合",
		en: "does not fit the kind of field"
	},
	invalid_value: {
		zh: "请填写正确的值",
		en: "give a value that fits"
	},
	invalid_type: {
		zh: "请填写",
		en: "fill this in"
	},
	invalid_union: {
		zh: "请填写",
		en: "fill this in"
	},
	invalid_format: {
		zh: "写法不对",
		en: "not well formed"
	},
	too_small: {
		zh: "太少，或为空",
		en: "too small, or empty"
	},
	too_big: {
		zh: "太大",
		en: "too large"
	},
	too_deep: {
		zh: "嵌套太深",
		en: "nested too deep"
	},
	too_many: {
		zh: "条件太多",
		en: "too many conditions"
	},
	custom: {
		zh: "请检查",
		en: "check this"
	},
	cycle: {
		zh: "人群引用了自己",
		en: "the segment refers to itself"
	}
}, lu = {
	field: {
		zh: "字段",
		en: "field"
	},
	op: {
		zh: "比较",
		en: "comparison"
	},
	value: {
		zh: "值",
		en: "value"
	},
	n: {
		zh: "数量",
		en: "number"
	},
	of: {
		zh: "合计的字段",
		en: "field of the sum"
	},
	event: {
		zh: "行为",
		en: "behaviour"
	},
	window: {
		zh: "时间",
		en: "time"
	},
	within_days: {
		zh: "天数",
		en: "days"
	},
	later: {
		zh: "之后的步骤",
		en: "later steps"
	},
	by: {
		zh: "排序字段",
		en: "field to rank by"
	},
	within: {
		zh: "分组",
		en: "group"
	},
	share_bp: {
		zh: "比例",
		en: "share"
	},
	rules: {
		zh: "条件",
		en: "conditions"
	},
	ids: {
		zh: "名单",
		en: "list"
	},
	id: {
		zh: "人群",
		en: "segment"
	},
	version: {
		zh: "版本",
		en: "version"
	},
	salt: {
		zh: "随机种子",
		en: "salt"
	}
}, uu = ({ pointer: e, code: t }, n) => {
	let r = e.split("/").findLast((e) => e in lu);
	return `${r === void 0 ? "" : `${lu[r]?.[n]}${n === "zh" ? "：" : ": "}`}${cu[t]?.[n] ?? t}`;
}, du = {
	attr: ({ fields: e }) => ({
		type: "attr",
		field: e.some(({ name: e }) => e === "owner_brand") ? "owner_brand" : e[0]?.name ?? "",
		op: "in",
		value: []
	}),
	event: ({ events: e }) => ({
		type: "event",
		event: e.some(({ name: e }) => e === "service_visit") ? "service_visit" : e[0]?.name ?? "",
		agg: "count",
		op: "gte",
		value: 1,
		window: {
			kind: "last",
			n: 12,
			unit: "month"
		}
	}),
	has: () => ({
		type: "has",
		thing: "vehicle",
		where: [{
			field: "brand",
			op: "in",
			value: []
		}]
	}),
	due: () => ({
		type: "has",
		thing: "vehicle",
		where: [{
			field: "insurance_due_on",
			op: "in_next",
			value: {
				n: 45,
				unit: "day"
			}
		}]
	}),
	sequence: () => ({
		type: "sequence",
		first: {
			event: "test_drive",
			window: {
				kind: "last",
				n: 6,
				unit: "month"
			}
		},
		later: [],
		without: {
			when: "after",
			event: "purchase",
			within_days: 60
		}
	}),
	top: ({ fields: e }) => ({
		type: "top",
		by: e.some(({ name: e }) => e === "value.margin_12_yuan") ? "value.margin_12_yuan" : "revenue_yuan",
		from: "highest",
		share_bp: 2e3,
		within: "owner_store_code"
	}),
	segment: (e, t) => ({
		type: "segment",
		id: t[0]?.id ?? "",
		version: t[0]?.version ?? 1
	}),
	ids: () => ({
		type: "ids",
		ids: []
	})
}, fu = Object.keys(du), pu = ({ id: e = "", path: t, actions: n, shiftUpDisabled: r, shiftDownDisabled: i, name: a }) => {
	let { say: o } = G(), s = (r) => {
		n.moveRule([...t], r);
		let i = r === "up" ? "down" : "up";
		cl(`[data-id="${e}"] > .acts [data-act=${r}]`, `[data-id="${e}"] > .acts [data-act=${i}]`);
	};
	return /* @__PURE__ */ (0, K.jsxs)("span", {
		className: "acts",
		children: [
			/* @__PURE__ */ (0, K.jsx)(Rs, {
				sign: "↑",
				act: "up",
				label: `${o("up")} ${a}`,
				isOff: r === !0,
				onClick: () => s("up")
			}),
			/* @__PURE__ */ (0, K.jsx)(Rs, {
				sign: "↓",
				act: "down",
				label: `${o("down")} ${a}`,
				isOff: i === !0,
				onClick: () => s("down")
			}),
			/* @__PURE__ */ (0, K.jsx)(Rs, {
				sign: "✕",
				act: "remove",
				label: `${o("remove")} ${a}`,
				onClick: () => {
					let e = zc(t.slice(0, -1)), [r, i] = [t.at(-1) ?? 0, Math.max(0, (t.at(-1) ?? 0) - 1)];
					n.onRuleRemove([...t]);
					let a = (t) => `[data-at="${e}/rules/${t}"] > .acts [data-act=remove]`;
					cl(a(r), a(i), `[data-at="${e}"] > .adds button`);
				}
			})
		]
	});
}, mu = ({ isOn: e, onChange: t }) => {
	let { say: n } = G();
	return /* @__PURE__ */ (0, K.jsx)("button", {
		type: "button",
		className: "not",
		"aria-pressed": e,
		title: n("not_hint"),
		onClick: () => t(!e),
		children: n("not")
	});
}, hu = ({ at: e }) => {
	let { counts: t, isStale: n, say: r, lang: i, op: a } = G(), o = t.get(e);
	if (!o) return null;
	let s = o.before > 0 ? (o.before - o.left) / o.before * 100 : 0;
	return /* @__PURE__ */ (0, K.jsxs)("span", {
		className: `n num${n ? " stale" : ""}`,
		children: [
			r(a === "or" ? "gathered" : "left"),
			" ",
			/* @__PURE__ */ (0, K.jsx)("b", { children: ys(o.left, i) }),
			a === "and" && /* @__PURE__ */ (0, K.jsx)("span", {
				className: "drop",
				children: s > 0 ? `−${ys(s, i, 1)}%` : "–"
			})
		]
	});
}, gu = ({ at: e, id: t, own: n }) => {
	let { faults: r, lang: i, say: a } = G(), o = r.filter((t) => n ? t.pointer === e || t.pointer === `${e}/rules` : js(e, t)), s = [...new Set(o.map((e) => e.code === "contradiction" ? a("contradiction") : uu(e, i)))];
	return s.length === 0 ? null : /* @__PURE__ */ (0, K.jsx)("ul", {
		className: "faults",
		id: t,
		children: s.map((e) => /* @__PURE__ */ (0, K.jsx)("li", { children: e }, e))
	});
}, _u = ({ rule: e, path: t, actions: n, ...r }) => {
	let { say: i } = G(), a = e.value, o = zc(t), s = (0, _.useId)(), c = `${i(a.type)} ${t.map((e) => e + 1).join(".")}`, l = (e) => n.onPropChange("value", e, [...t]), { not: u, ...d } = a;
	return /* @__PURE__ */ (0, K.jsxs)("fieldset", {
		className: "rule",
		"data-id": e.id,
		"data-at": o,
		"aria-describedby": s,
		children: [
			/* @__PURE__ */ (0, K.jsx)("legend", {
				className: "aside",
				children: c
			}),
			/* @__PURE__ */ (0, K.jsxs)("div", {
				className: "body",
				children: [/* @__PURE__ */ (0, K.jsx)(mu, {
					isOn: u === !0,
					onChange: (e) => l(e ? {
						...d,
						not: !0
					} : d)
				}), /* @__PURE__ */ (0, K.jsxs)("div", {
					className: "editor",
					children: [/* @__PURE__ */ (0, K.jsx)(au, {
						node: a,
						at: o,
						onChange: l
					}), /* @__PURE__ */ (0, K.jsx)(gu, {
						at: o,
						id: s,
						own: !1
					})]
				})]
			}),
			/* @__PURE__ */ (0, K.jsx)(hu, { at: o }),
			/* @__PURE__ */ (0, K.jsx)(pu, {
				id: e.id ?? "",
				path: t,
				actions: n,
				shiftUpDisabled: r.shiftUpDisabled ?? !1,
				shiftDownDisabled: r.shiftDownDisabled ?? !1,
				name: c
			})
		]
	});
}, vu = ({ path: e, actions: t, size: n }) => {
	let { say: r, catalogue: i, segments: a } = G(), o = (n) => {
		t.onRuleAdd(n, [...e]), cl(`[data-id="${n.id}"] select, [data-id="${n.id}"] textarea`);
	};
	return /* @__PURE__ */ (0, K.jsxs)("div", {
		className: "adds",
		children: [fu.map((e) => /* @__PURE__ */ (0, K.jsxs)("button", {
			type: "button",
			className: "ghost",
			disabled: e === "segment" && a.length === 0,
			onClick: () => o(Fc(du[e](i, a))),
			children: [
				/* @__PURE__ */ (0, K.jsx)("span", {
					"aria-hidden": "true",
					children: "＋ "
				}),
				/* @__PURE__ */ (0, K.jsxs)("span", {
					className: "aside",
					children: [r("add"), " "]
				}),
				r(e)
			]
		}, e)), e.length < 7 && /* @__PURE__ */ (0, K.jsxs)("button", {
			type: "button",
			className: "ghost",
			onClick: () => {
				let r = Ic({
					op: "or",
					rules: [du.attr(i)]
				});
				t.onGroupAdd(r, [...e]), cl(`[data-at="${zc([...e, n])}"] select`);
			},
			children: [
				/* @__PURE__ */ (0, K.jsx)("span", {
					"aria-hidden": "true",
					children: "＋ "
				}),
				/* @__PURE__ */ (0, K.jsxs)("span", {
					className: "aside",
					children: [r("add"), " "]
				}),
				r("group")
			]
		})]
	});
}, yu = (e) => {
	let { ruleGroup: t, path: n, actions: r, schema: i } = e, { say: a } = G(), o = zc(n), s = (0, _.useId)(), c = n.length === 0, l = `${a("group")} ${n.map((e) => e + 1).join(".")}`, u = "combinator" in t ? String(t.combinator) : "and", d = t.rules;
	return /* @__PURE__ */ (0, K.jsxs)("fieldset", {
		className: "group",
		"data-id": t.id,
		"data-at": o,
		"aria-describedby": s,
		children: [
			/* @__PURE__ */ (0, K.jsxs)("legend", { children: [
				a("holds"),
				" ",
				/* @__PURE__ */ (0, K.jsx)(Fs, {
					label: a("holds"),
					value: u,
					options: [{
						value: "and",
						label: a("and")
					}, {
						value: "or",
						label: a("or")
					}],
					onChange: (e) => r.onPropChange("combinator", e, [...n])
				}),
				" ",
				a("of_these"),
				" ",
				/* @__PURE__ */ (0, K.jsx)(mu, {
					isOn: t.not === !0,
					onChange: (e) => r.onPropChange("not", e, [...n])
				})
			] }),
			!c && /* @__PURE__ */ (0, K.jsxs)(K.Fragment, { children: [/* @__PURE__ */ (0, K.jsx)(hu, { at: o }), /* @__PURE__ */ (0, K.jsx)(pu, {
				id: t.id ?? "",
				path: n,
				actions: r,
				shiftUpDisabled: e.shiftUpDisabled ?? !1,
				shiftDownDisabled: e.shiftDownDisabled ?? !1,
				name: l
			})] }),
			d.map((t, a) => {
				let o = {
					path: [...n, a],
					actions: r,
					schema: i,
					translations: e.translations,
					context: e.context,
					shiftUpDisabled: c && a === 0,
					shiftDownDisabled: c && a === d.length - 1,
					...t.id !== void 0 && { id: t.id }
				};
				return Lc(t) ? /* @__PURE__ */ (0, K.jsx)(yu, {
					...o,
					ruleGroup: t
				}, t.id) : /* @__PURE__ */ (0, K.jsx)(_u, {
					...o,
					rule: t
				}, t.id);
			}),
			/* @__PURE__ */ (0, K.jsx)(gu, {
				at: o,
				id: s,
				own: !0
			}),
			/* @__PURE__ */ (0, K.jsx)(vu, {
				path: n,
				actions: r,
				size: d.length
			})
		]
	});
}, bu = {
	ruleGroup: yu,
	rule: _u
}, xu = ({ tree: e }) => {
	let t = (e) => `${e.id}(${e.rules.map((e) => Lc(e) ? t(e) : `${e.id}:${e.field}`).join()})`;
	return t(e);
}, Su = (e) => new Map((e?.rules ?? []).map((t, n, r) => [t.pointer, {
	...t,
	before: r[n - 1]?.left ?? e?.people ?? 0
}])), Cu = (e, t, n) => {
	if (!e) return n("new_one");
	let { version: r, has_draft: i } = e.segment, a = r === 0 ? n("draft_first") : n(i ? "draft_of" : "at_version", r);
	return t ? `${a} · ${n("unsaved")}` : a;
}, wu = (e, t, n) => {
	(0, _.useEffect)(() => {
		let r = e ? `/segments/${e.segment.id}` : "/segments/new", i = n && Ds(t) ? Ts(t) : "";
		history.replaceState(null, "", `${r}${location.search}${i}`);
		for (let e of document.querySelectorAll(".who a")) e.pathname.startsWith("/sign") || (e.pathname = r, e.hash = i);
	}, [
		e,
		t,
		n
	]);
}, Tu = (e, t) => JSON.stringify([e, ns(t)]), Eu = ({ kept: e, say: t }) => /* @__PURE__ */ (0, K.jsxs)("section", {
	className: "fig",
	"aria-label": t("used_in"),
	children: [
		/* @__PURE__ */ (0, K.jsx)("h2", { children: t("history") }),
		/* @__PURE__ */ (0, K.jsx)("ol", {
			className: "plainlist",
			children: e.versions.toReversed().map(({ version: e, note: n, created_by: r, created_at: i }) => /* @__PURE__ */ (0, K.jsxs)("li", { children: [
				/* @__PURE__ */ (0, K.jsx)("b", { children: t("at_version", e) }),
				" ",
				n,
				" ",
				/* @__PURE__ */ (0, K.jsx)("span", {
					className: "soft",
					children: t("by_whom", r, i.slice(0, 10))
				})
			] }, e))
		}),
		/* @__PURE__ */ (0, K.jsx)("h2", { children: t("used_in") }),
		e.uses.length === 0 && /* @__PURE__ */ (0, K.jsx)("p", {
			className: "soft flat",
			children: t("not_used")
		}),
		/* @__PURE__ */ (0, K.jsx)("ul", {
			className: "plainlist",
			children: e.uses.map(({ used_by: e, version: n }) => /* @__PURE__ */ (0, K.jsxs)("li", { children: [
				e.startsWith("seg_") ? /* @__PURE__ */ (0, K.jsx)("a", {
					href: `/segments/${e.split("@")[0]}`,
					children: e
				}) : /* @__PURE__ */ (0, K.jsx)("code", { children: e }),
				" ",
				/* @__PURE__ */ (0, K.jsx)("span", {
					className: "soft",
					children: t("at_version", n)
				})
			] }, `${e}@${n}`))
		})
	]
}), Du = ({ lang: e, catalogue: t, segments: n, presets: r, kept: i, saved: a, edited: o }) => {
	let s = (0, _.useMemo)(() => su(e), [e]), { now: c, set: l, undo: u, redo: d, canUndo: f, canRedo: p } = gl(o, xu), [m, h] = (0, _.useState)(i), [g, v] = (0, _.useState)(() => i && a ? Tu(i.segment.name, a) : ""), [y, b] = (0, _.useState)(), [x, S] = (0, _.useState)(""), C = (0, _.useMemo)(() => Bc(c), [c]), w = C.root.rules.length === 0, T = (0, _.useMemo)(() => hs(C.root).map(({ pointer: e }) => ({
		pointer: e,
		code: "contradiction"
	})), [C]), E = Hs(w || T.length > 0 ? void 0 : C), D = T.length > 0 ? T : E.faults, ee = !w && D.length === 0, te = ee && E.answer && !E.isStale ? C : void 0, [ne, O] = (0, _.useState)(te);
	(0, _.useEffect)(() => {
		(te || w) && O(te);
	}, [te, w]);
	let re = Tu(c.name, C) !== g && !(m === void 0 && w && c.name === ""), ie = c.name.trim() || s("unnamed");
	wu(m, C, re), ul();
	let ae = (0, _.useCallback)((e) => {
		h(e), v(Tu(e.segment.name, C)), c.name !== e.segment.name && l({
			...c,
			name: e.segment.name
		});
	}, [
		C,
		c,
		l
	]), oe = async (e) => {
		try {
			S(await e());
		} catch (e) {
			S(e.status === 412 ? s("stale") : e.message);
		}
	}, se = () => oe(async () => (ae(await Kc(m, ie, C)), s("saved_draft"))), ce = () => oe(async () => re && !Ds(C) ? s("not_shareable") : (await navigator.clipboard.writeText(location.href), s("shared"))), le = (e) => {
		(e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "z" && (e.preventDefault(), (e.shiftKey ? d : u)());
	}, k = {
		lang: e,
		say: s,
		catalogue: t,
		segments: n.filter(({ id: e, version: t }) => t > 0 && e !== m?.segment.id),
		days: {
			as_of_on: Sc(t.data_date),
			zone: t.zone
		},
		faults: D,
		counts: ee || E.isStale ? Su(E.answer) : /* @__PURE__ */ new Map(),
		isStale: E.isStale,
		op: C.root.op
	}, { answer: ue } = E;
	return /* @__PURE__ */ (0, K.jsx)(ks, {
		value: k,
		children: /* @__PURE__ */ (0, K.jsxs)("div", {
			onKeyDown: le,
			children: [
				/* @__PURE__ */ (0, K.jsxs)("p", {
					className: "status",
					children: [/* @__PURE__ */ (0, K.jsx)("span", { children: Cu(m, re, s) }), /* @__PURE__ */ (0, K.jsxs)("span", {
						className: "tools",
						children: [
							/* @__PURE__ */ (0, K.jsx)("button", {
								type: "button",
								disabled: !f,
								onClick: u,
								children: s("undo")
							}),
							/* @__PURE__ */ (0, K.jsx)("button", {
								type: "button",
								disabled: !p,
								onClick: d,
								children: s("redo")
							}),
							/* @__PURE__ */ (0, K.jsx)("button", {
								type: "button",
								onClick: ce,
								children: s("share")
							})
						]
					})]
				}),
				/* @__PURE__ */ (0, K.jsx)(fl, {
					name: c.name,
					head: c.head,
					onName: (e) => l({
						...c,
						name: e
					}),
					onHead: (e) => l({
						...c,
						head: e
					})
				}),
				/* @__PURE__ */ (0, K.jsx)("p", {
					className: `say${E.isStale ? " stale" : ""}`,
					children: w || !ue ? s("empty_hint") : ue.sentence[e]
				}),
				/* @__PURE__ */ (0, K.jsxs)("div", {
					className: "split",
					children: [/* @__PURE__ */ (0, K.jsxs)("div", { children: [
						/* @__PURE__ */ (0, K.jsx)(es, {
							query: c.tree,
							onQueryChange: (e) => l({
								...c,
								tree: e
							}),
							controlElements: bu,
							enableMountQueryChange: !1
						}),
						/* @__PURE__ */ (0, K.jsx)(ml, {
							head: c.head,
							count: ue?.count,
							onHead: (e) => l({
								...c,
								head: e
							})
						}),
						/* @__PURE__ */ (0, K.jsxs)("p", {
							className: "acts",
							children: [
								/* @__PURE__ */ (0, K.jsx)("button", {
									type: "button",
									className: "go",
									disabled: !ee,
									onClick: () => b("freeze"),
									children: s("freeze")
								}),
								/* @__PURE__ */ (0, K.jsx)("button", {
									type: "button",
									disabled: w,
									onClick: se,
									children: s("save_draft")
								}),
								/* @__PURE__ */ (0, K.jsx)("button", {
									type: "button",
									disabled: !ee,
									onClick: () => b("version"),
									children: s("save_version", (m?.segment.version ?? 0) + 1)
								}),
								m && m.segment.version > 0 && /* @__PURE__ */ (0, K.jsx)("button", {
									type: "button",
									onClick: () => b("diff"),
									children: s("compare", m.segment.version)
								})
							]
						}),
						/* @__PURE__ */ (0, K.jsx)("p", {
							className: "note",
							role: "status",
							children: x
						})
					] }), /* @__PURE__ */ (0, K.jsxs)("aside", {
						className: "side",
						children: [
							/* @__PURE__ */ (0, K.jsx)(Zs, {
								live: E,
								isEmpty: w,
								faults: D.length,
								onAgain: E.again
							}),
							/* @__PURE__ */ (0, K.jsx)($s, { rule: ne }),
							/* @__PURE__ */ (0, K.jsx)(tc, { rule: ne }),
							/* @__PURE__ */ (0, K.jsx)(rc, { rule: ne }),
							/* @__PURE__ */ (0, K.jsx)(ac, {
								rule: ne,
								self: m?.segment.id
							}),
							m && /* @__PURE__ */ (0, K.jsx)(Eu, {
								kept: m,
								say: s
							})
						]
					})]
				}),
				/* @__PURE__ */ (0, K.jsxs)("div", {
					className: "foot num",
					children: [/* @__PURE__ */ (0, K.jsxs)("span", {
						className: E.isStale ? "stale" : void 0,
						"aria-hidden": "true",
						children: [
							/* @__PURE__ */ (0, K.jsx)("b", { children: w || !ue ? "–" : ys(ue.count, e) }),
							" ",
							s("people_unit")
						]
					}), /* @__PURE__ */ (0, K.jsx)("button", {
						type: "button",
						className: "go",
						disabled: !ee,
						onClick: () => b("freeze"),
						children: s("freeze")
					})]
				}),
				y === "version" && /* @__PURE__ */ (0, K.jsx)(tl, {
					kept: m,
					name: ie,
					rule: C,
					onSaved: ae,
					onClose: () => b(void 0)
				}),
				y === "diff" && m && /* @__PURE__ */ (0, K.jsx)(nl, {
					kept: m,
					rule: C,
					onClose: () => b(void 0)
				}),
				y === "freeze" && /* @__PURE__ */ (0, K.jsx)(ol, {
					kept: m,
					name: ie,
					rule: C,
					isChanged: re,
					presets: r,
					onSaved: ae,
					onClose: () => b(void 0)
				})
			]
		})
	});
}, Ou = document.getElementById("builder");
if (!Ou) throw Error("no place for the segment page");
var ku = document.documentElement.lang.startsWith("zh") ? "zh" : "en", Au = JSON.parse(Ou.dataset.presets ?? "[]"), ju = async () => {
	let [e, { segments: t }, n] = await Promise.all([
		S("/v1/fields"),
		S("/v1/segments"),
		Gc(Ou.dataset.segment ?? "", location.hash)
	]);
	return {
		lang: ku,
		presets: Au,
		catalogue: e,
		segments: t,
		...n
	};
}, Mu = ({ error: e, onAgain: t }) => {
	let n = su(ku), r = e instanceof y ? e.status : 0;
	return /* @__PURE__ */ (0, K.jsxs)("div", {
		className: "fig plain",
		role: "alert",
		children: [/* @__PURE__ */ (0, K.jsx)("p", { children: r === 401 ? n("signed_out") : r === 403 ? n("forbidden") : n("failed", e.message) }), /* @__PURE__ */ (0, K.jsx)("button", {
			type: "button",
			onClick: t,
			children: n("again")
		})]
	});
};
(0, v.createRoot)(Ou).render(/* @__PURE__ */ (0, K.jsx)(() => {
	let [e, t] = (0, _.useState)(), [n, r] = (0, _.useState)(), [i, a] = (0, _.useState)(0);
	return (0, _.useEffect)(() => {
		r(void 0), ju().then(t, r);
	}, [i]), n ? /* @__PURE__ */ (0, K.jsx)(Mu, {
		error: n,
		onAgain: () => a(i + 1)
	}) : e ? /* @__PURE__ */ (0, K.jsx)(Du, { ...e }) : /* @__PURE__ */ (0, K.jsx)("p", {
		className: "note",
		children: su(ku)("loading")
	});
}, {}));
