-- =====================================================================================================================
-- Migration 011: performance indexes for the chatbot tables
-- =====================================================================================================================
-- The tables of 010 are still empty when this runs, so plain CREATE INDEX is right here. Safe to run again.
-- =====================================================================================================================

-- Flows: the editor's list, and the flow that answers a word
CREATE INDEX IF NOT EXISTS idx_chatbot_flows_status ON public.chatbot_flows (status);
CREATE INDEX IF NOT EXISTS idx_chatbot_flows_created_by ON public.chatbot_flows (created_by);
CREATE INDEX IF NOT EXISTS idx_chatbot_flows_trigger_words ON public.chatbot_flows USING gin (trigger_words);

-- At most one published default per language
CREATE UNIQUE INDEX IF NOT EXISTS idx_chatbot_flows_one_default
  ON public.chatbot_flows (language)
  WHERE is_default AND status = 'published';

-- Nodes: one start node per flow, and all nodes of a kind
CREATE INDEX IF NOT EXISTS idx_chatbot_nodes_flow_type ON public.chatbot_nodes (flow_id, node_type);
CREATE UNIQUE INDEX IF NOT EXISTS idx_chatbot_nodes_one_start
  ON public.chatbot_nodes (flow_id)
  WHERE node_type = 'start';

-- Edges: where to go from a node, and what leads to it
CREATE INDEX IF NOT EXISTS idx_chatbot_edges_source ON public.chatbot_edges (flow_id, source_node_id, priority);
CREATE INDEX IF NOT EXISTS idx_chatbot_edges_target ON public.chatbot_edges (flow_id, target_node_id);

-- Templates: those that may be sent
CREATE INDEX IF NOT EXISTS idx_chatbot_templates_sendable
  ON public.chatbot_templates (category, language)
  WHERE is_active AND approval_status = 'approved';

-- Integrations
CREATE INDEX IF NOT EXISTS idx_chatbot_integrations_active
  ON public.chatbot_integrations (channel)
  WHERE is_active;

-- Conversations: the inbox, one person's history, one agent's queue
CREATE INDEX IF NOT EXISTS idx_chatbot_conversations_inbox
  ON public.chatbot_conversations (status, last_message_at DESC NULLS LAST);
CREATE INDEX IF NOT EXISTS idx_chatbot_conversations_patient ON public.chatbot_conversations (patient_id);
CREATE INDEX IF NOT EXISTS idx_chatbot_conversations_flow ON public.chatbot_conversations (flow_id);
CREATE INDEX IF NOT EXISTS idx_chatbot_conversations_phone ON public.chatbot_conversations (contact_phone);
CREATE INDEX IF NOT EXISTS idx_chatbot_conversations_queue
  ON public.chatbot_conversations (assigned_to, last_message_at DESC)
  WHERE status IN ('active', 'waiting', 'handed_off');

-- Messages: a conversation in order, what is still to be sent, full-text search.
-- The configuration `simple` does not stem: it is the one that does no harm to Arabic.
CREATE INDEX IF NOT EXISTS idx_chatbot_messages_conversation
  ON public.chatbot_messages (conversation_id, created_at);
CREATE INDEX IF NOT EXISTS idx_chatbot_messages_outbox
  ON public.chatbot_messages (created_at)
  WHERE direction = 'outbound' AND status = 'queued';
CREATE INDEX IF NOT EXISTS idx_chatbot_messages_failed
  ON public.chatbot_messages (created_at DESC)
  WHERE status = 'failed';
CREATE INDEX IF NOT EXISTS idx_chatbot_messages_search
  ON public.chatbot_messages USING gin (to_tsvector('simple', coalesce(body, '')));
