import { describe, expect, it } from "vitest";
import { readPeople } from "../../src/core/people";

describe("who leads", () => {
  it.each<[string, string[]]>([
    ["JP/CD", ["JP", "CD"]],
    ["JP / CD", ["JP", "CD"]],
    ["A/D", ["A", "D"]],
    ["A Smith and B Jones", ["A Smith", "B Jones"]],
    ["Smith & Jones", ["Smith", "Jones"]],
    ["Supt Khan; DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Supt Khan, DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Supt Khan\nDCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Head of Crime and Head of Intelligence", ["Head of Crime", "Head of Intelligence"]],
    ["ACC Patel + Supt Khan", ["ACC Patel", "Supt Khan"]],
    ["ACC Patel;; Supt Khan ;", ["ACC Patel", "Supt Khan"]],
    ["ACC Patel\r\n\r\nSupt Khan", ["ACC Patel", "Supt Khan"]],
    ["JP/CD/EFGH", ["JP", "CD", "EFGH"]],
    ["Supt Khan / DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Amy Bee / Cat Dee", ["Amy Bee", "Cat Dee"]],
    ["A/Supt Khan; DCI Lowe", ["A/Supt Khan", "DCI Lowe"]],
    ["acc crime and dcc", ["acc crime", "dcc"]],
    ["Ch Supt Lee AND Det Insp Poe", ["Ch Supt Lee", "Det Insp Poe"]],
    ["Deputy Head of Fleet & Chief Inspector Poe", ["Deputy Head of Fleet", "Chief Inspector Poe"]],
    ["Mr Khan and Ms Lowe and Dr Poe", ["Mr Khan", "Ms Lowe", "Dr Poe"]],
    ["A Smith, B Jones", ["A Smith", "B Jones"]],
    ["DCC & ACC", ["DCC", "ACC"]],
    ["ACC & HR", ["ACC", "HR"]],
    ["A Smith & B Jones", ["A Smith", "B Jones"]],
    ["Supt Khan& DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Supt A & DCI B", ["Supt A", "DCI B"]],
    ["L&D and Supt Khan", ["L&D", "Supt Khan"]],
    ["L & D; HR", ["L & D", "HR"]],
    ["Head of Crime & Intelligence and Head of Fleet", ["Head of Crime & Intelligence", "Head of Fleet"]],
    ["JP, CD", ["JP", "CD"]],
    ["JP, A Smith,", ["JP", "A Smith"]],
    ["Anna Maria van der Berg and Bo Lee", ["Anna Maria van der Berg", "Bo Lee"]],
  ])("%j names several", (text, names) => expect(readPeople(text)).toEqual({ text, names }));

  it.each([
    "Supt Khan", "T/Supt Khan", "A/DCI Lowe", "D/Supt Khan", "Head of Learning and Development", "Learning & Development", "Head of Crime and Intelligence", "Smith, John",
    "Director of People and Change", "Crime and Khan", "Smith, Jones", "Khan and his team", "Temp/Supt Khan", "Det/Supt Khan", "C/Supt Khan", "Supt T/Khan", "Anna Maria of the van der Berg and Bo Lee", "safe and sound", "Smith,", "Marks&spencer",
    "L&D", "HR&OD", "L & D", "HR & OD", "C & C", "L& D", "L & D – C Frost", "Head of L & D", "L & D Lead", "Smith&Jones",
    "Professional Standards", "Detective Chief Inspector O’Neill", "Research and Analysis Team",
  ])("%j is one", (text) => expect(readPeople(text).names).toEqual([text]));

  it.each<[string, string]>([
    ["DCI Jane Smith (Crime & Intelligence)", "DCI Jane Smith"],
    ["J Smith (Crime and Intelligence)", "J Smith"],
    ["Jane Smith, Head of Crime", "Jane Smith"],
    ["Jane Smith, Head of Crime and Intelligence", "Jane Smith"],
    ["Supt Khan - Head of Custody", "Supt Khan"],
    ["T/Det Supt Amy Bee, Crime & Justice", "T/Det Supt Amy Bee"],
    ["Ch Insp Poe, Lead for Vetting", "Ch Insp Poe"],
    ["Bo Lee (Deputy Director of People and Change)", "Bo Lee"],
    ["Amy Bee [Criminal Justice & Custody]", "Amy Bee"],
  ])("%j is one, with a post", (text, name) => expect(readPeople(text)).toEqual({ text, names: [name] }));

  it.each<[string, string[]]>([
    ["DCI Jane Smith (Crime & Intelligence) / Supt Khan", ["DCI Jane Smith", "Supt Khan"]],
    ["Jane Smith, Head of Crime; Bo Lee, Head of Fleet", ["Jane Smith", "Bo Lee"]],
    ["Supt Khan, Head of Crime and DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Jane Smith, Bo Lee", ["Jane Smith", "Bo Lee"]],
    ["Supt Khan, Chief Inspector Poe", ["Supt Khan", "Chief Inspector Poe"]],
    ["Head of Crime, Head of Fleet", ["Head of Crime", "Head of Fleet"]],
  ])("%j are two, whatever posts stand behind them", (text, names) => expect(readPeople(text).names).toEqual(names));

  it.each(["", "TBC", "tbc", "n/a", "-", "To be confirmed", "Vacant", "Not allocated", "unallocated", "Unassigned", "To be agreed", "To be appointed", "to be allocated"])("%j is nobody", (text) => expect(readPeople(text)).toEqual({ text, names: [] }));

  it.each(["Vacant post", "Not allocated yet", "Is to be confirmed"])("%j is somebody, as far as can be told", (text) => expect(readPeople(text).names).toEqual([text]));
});
