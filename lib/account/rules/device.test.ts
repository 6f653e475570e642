import { expect, test } from "vitest";
import { deviceParts } from "#lib/account/rules/device";

const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";
test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, ["Chrome", "Windows"]],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/140.0`, ["Edge", "Windows"]],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", ["Firefox", "Linux"]],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.0 Safari/605", ["Safari", "macOS"]],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 CriOS/140 Safari/604", ["Chrome", "iPhone"]],
  [`Mozilla/5.0 (Linux; Android 15) ${chrome} Mobile Safari/537.36 MicroMessenger/8.0`, ["WeChat", "Android"]],
  ["curl/8.5.0", ["curl"]],
  ["unknown", []],
  ["", []],
])("%s", (userAgent, parts) => expect(deviceParts(userAgent)).toEqual(parts));
