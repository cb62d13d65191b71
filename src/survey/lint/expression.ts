import { ConditionsParser, FunctionFactory } from 'survey-core'

/** Names in braces that an expression uses, as written; null when SurveyJS cannot read it or does not know a function in it. */
export function parseExpression(text: string): readonly string[] | null {
  const operand = new ConditionsParser().parseExpression(text)
  if (!operand || functionsIn(text).some((name) => !FunctionFactory.Instance.hasFunction(name))) return null
  const names: string[] = []
  operand.setVariables(names)
  return names
}

/** Words straight before a parenthesis, outside quotes and braces, that are not operators. */
function functionsIn(text: string): readonly string[] {
  const bare = text.replace(/'[^']*'|"[^"]*"|\{[^}]*\}/g, '')
  return [...bare.matchAll(/([A-Za-z_]\w*)\(/g)].map(([, name = '']) => name).filter((name) => !/^(and|or|not)$/i.test(name))
}
