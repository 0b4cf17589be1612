-- =====================================================================================================================
-- Migration 012: row level security for the chatbot tables
-- =====================================================================================================================
-- Who may what:
--   admins and supervisors   everything
--   staff                    read flows and templates; work on conversations and messages
--   patients                 read their own conversations and messages
--   anon                     nothing: the web widget talks to an edge function, which uses the service key
-- `service_role` bypasses row level security and needs no policy. Safe to run again.
-- =====================================================================================================================

-- ---------------------------------------------------------------------------------------------------------------------
-- Reads public.users past its own policies, or every policy below would ask itself.
-- ---------------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION public.has_role(VARIADIC wanted public.user_role[])
RETURNS boolean
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = ''
AS $$
  SELECT EXISTS (
    SELECT 1
    FROM public.users AS u
    WHERE u.id = auth.uid()
      AND u.is_active
      AND u.role = ANY (wanted)
  );
$$;

COMMENT ON FUNCTION public.has_role(public.user_role[]) IS 'Whether the caller is active and has one of these roles';
REVOKE ALL ON FUNCTION public.has_role(public.user_role[]) FROM PUBLIC, anon;
GRANT EXECUTE ON FUNCTION public.has_role(public.user_role[]) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.is_staff()
RETURNS boolean
LANGUAGE sql
STABLE
SET search_path = ''
AS $$
  SELECT public.has_role('doctor', 'therapist', 'receptionist', 'supervisor', 'admin');
$$;

COMMENT ON FUNCTION public.is_staff() IS 'Whether the caller works for the centre';

-- ---------------------------------------------------------------------------------------------------------------------
-- Enable
-- ---------------------------------------------------------------------------------------------------------------------
ALTER TABLE public.chatbot_flows ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.chatbot_nodes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.chatbot_edges ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.chatbot_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.chatbot_integrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.chatbot_conversations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.chatbot_messages ENABLE ROW LEVEL SECURITY;

-- ---------------------------------------------------------------------------------------------------------------------
-- Flows
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Staff can view flows" ON public.chatbot_flows;
CREATE POLICY "Staff can view flows"
  ON public.chatbot_flows FOR SELECT TO authenticated
  USING ((SELECT public.is_staff()));

DROP POLICY IF EXISTS "Admins can manage flows" ON public.chatbot_flows;
CREATE POLICY "Admins can manage flows"
  ON public.chatbot_flows FOR ALL TO authenticated
  USING ((SELECT public.has_role('supervisor', 'admin')))
  WITH CHECK ((SELECT public.has_role('supervisor', 'admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Nodes and edges
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Staff can view nodes" ON public.chatbot_nodes;
CREATE POLICY "Staff can view nodes"
  ON public.chatbot_nodes FOR SELECT TO authenticated
  USING ((SELECT public.is_staff()));

DROP POLICY IF EXISTS "Admins can manage nodes" ON public.chatbot_nodes;
CREATE POLICY "Admins can manage nodes"
  ON public.chatbot_nodes FOR ALL TO authenticated
  USING ((SELECT public.has_role('supervisor', 'admin')))
  WITH CHECK ((SELECT public.has_role('supervisor', 'admin')));

DROP POLICY IF EXISTS "Staff can view edges" ON public.chatbot_edges;
CREATE POLICY "Staff can view edges"
  ON public.chatbot_edges FOR SELECT TO authenticated
  USING ((SELECT public.is_staff()));

DROP POLICY IF EXISTS "Admins can manage edges" ON public.chatbot_edges;
CREATE POLICY "Admins can manage edges"
  ON public.chatbot_edges FOR ALL TO authenticated
  USING ((SELECT public.has_role('supervisor', 'admin')))
  WITH CHECK ((SELECT public.has_role('supervisor', 'admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Templates
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Staff can view active templates" ON public.chatbot_templates;
CREATE POLICY "Staff can view active templates"
  ON public.chatbot_templates FOR SELECT TO authenticated
  USING (is_active AND (SELECT public.is_staff()));

DROP POLICY IF EXISTS "Admins can manage templates" ON public.chatbot_templates;
CREATE POLICY "Admins can manage templates"
  ON public.chatbot_templates FOR ALL TO authenticated
  USING ((SELECT public.has_role('supervisor', 'admin')))
  WITH CHECK ((SELECT public.has_role('supervisor', 'admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Integrations hold names of secrets: administrators only
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Admins can manage integrations" ON public.chatbot_integrations;
CREATE POLICY "Admins can manage integrations"
  ON public.chatbot_integrations FOR ALL TO authenticated
  USING ((SELECT public.has_role('admin')))
  WITH CHECK ((SELECT public.has_role('admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Conversations
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Patients can view their own conversations" ON public.chatbot_conversations;
CREATE POLICY "Patients can view their own conversations"
  ON public.chatbot_conversations FOR SELECT TO authenticated
  USING (
    EXISTS (
      SELECT 1 FROM public.patients AS p
      WHERE p.id = chatbot_conversations.patient_id AND p.user_id = (SELECT auth.uid())
    )
  );

DROP POLICY IF EXISTS "Staff can view conversations" ON public.chatbot_conversations;
CREATE POLICY "Staff can view conversations"
  ON public.chatbot_conversations FOR SELECT TO authenticated
  USING ((SELECT public.is_staff()));

DROP POLICY IF EXISTS "Staff can start conversations" ON public.chatbot_conversations;
CREATE POLICY "Staff can start conversations"
  ON public.chatbot_conversations FOR INSERT TO authenticated
  WITH CHECK ((SELECT public.is_staff()));

DROP POLICY IF EXISTS "Staff can update conversations" ON public.chatbot_conversations;
CREATE POLICY "Staff can update conversations"
  ON public.chatbot_conversations FOR UPDATE TO authenticated
  USING ((SELECT public.is_staff()))
  WITH CHECK ((SELECT public.is_staff()));

DROP POLICY IF EXISTS "Admins can delete conversations" ON public.chatbot_conversations;
CREATE POLICY "Admins can delete conversations"
  ON public.chatbot_conversations FOR DELETE TO authenticated
  USING ((SELECT public.has_role('admin')));

-- ---------------------------------------------------------------------------------------------------------------------
-- Messages
-- ---------------------------------------------------------------------------------------------------------------------
DROP POLICY IF EXISTS "Patients can view their own messages" ON public.chatbot_messages;
CREATE POLICY "Patients can view their own messages"
  ON public.chatbot_messages FOR SELECT TO authenticated
  USING (
    EXISTS (
      SELECT 1
      FROM public.chatbot_conversations AS c
      JOIN public.patients AS p ON p.id = c.patient_id
      WHERE c.id = chatbot_messages.conversation_id AND p.user_id = (SELECT auth.uid())
    )
  );

DROP POLICY IF EXISTS "Staff can view messages" ON public.chatbot_messages;
CREATE POLICY "Staff can view messages"
  ON public.chatbot_messages FOR SELECT TO authenticated
  USING ((SELECT public.is_staff()));

DROP POLICY IF EXISTS "Staff can send messages" ON public.chatbot_messages;
CREATE POLICY "Staff can send messages"
  ON public.chatbot_messages FOR INSERT TO authenticated
  WITH CHECK (direction = 'outbound' AND sent_by = (SELECT auth.uid()) AND (SELECT public.is_staff()));

-- ---------------------------------------------------------------------------------------------------------------------
-- Grants: row level security decides about rows, these about verbs
-- ---------------------------------------------------------------------------------------------------------------------
REVOKE ALL ON
  public.chatbot_flows, public.chatbot_nodes, public.chatbot_edges, public.chatbot_templates,
  public.chatbot_integrations, public.chatbot_conversations, public.chatbot_messages
FROM anon;

GRANT SELECT, INSERT, UPDATE, DELETE ON
  public.chatbot_flows, public.chatbot_nodes, public.chatbot_edges, public.chatbot_templates,
  public.chatbot_integrations, public.chatbot_conversations
TO authenticated;

REVOKE UPDATE, DELETE, TRUNCATE ON public.chatbot_messages FROM authenticated;
GRANT SELECT, INSERT ON public.chatbot_messages TO authenticated;

GRANT ALL ON
  public.chatbot_flows, public.chatbot_nodes, public.chatbot_edges, public.chatbot_templates,
  public.chatbot_integrations, public.chatbot_conversations, public.chatbot_messages
TO service_role;
