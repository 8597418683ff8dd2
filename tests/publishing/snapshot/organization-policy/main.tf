# The backup policies.
resource "aws_organizations_policy" "this" {
  for_each = var.policies

  content     = each.value.content
  description = each.value.description
  name        = each.key
  tags        = var.tags
  type        = "BACKUP_POLICY"
}

# Where they hold: one attachment for each policy and target.
resource "aws_organizations_policy_attachment" "this" {
  for_each = merge(
    [
      for name, policy in var.policies :
      { for target in policy.targets : "${name}/${target}" => { policy = name, target = target } }
    ]...
  )

  policy_id = aws_organizations_policy.this[each.value.policy].id
  target_id = each.value.target
}
