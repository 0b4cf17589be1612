-- =====================================================================================================================
-- Migration 010: chatbot tables
-- =====================================================================================================================
-- A flow is a graph of nodes and edges. A template is a message text that WhatsApp has to approve before it may be sent.
-- An integration is a channel (WhatsApp, web, …). A conversation walks through a flow, and is made of messages.
--
--   chatbot_flows          flw_
--   chatbot_nodes          nod_
--   chatbot_edges          edg_
--   chatbot_templates      (named, no public id)
--   chatbot_integrations   (internal, no public id)
--   chatbot_conversations  cnv_
--   chatbot_messages       msg_
--
-- Indexes are in 011, row level security in 012. Safe to run again.
-- =====================================================================================================================

-- ---------------------------------------------------------------------------------------------------------------------
-- Types. CREATE TYPE knows no IF NOT EXISTS.
-- ---------------------------------------------------------------------------------------------------------------------
DO $$
BEGIN
  CREATE TYPE public.chatbot_flow_status AS ENUM ('draft', 'published', 'archived');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
  CREATE TYPE public.chatbot_node_type AS ENUM (
    'start', 'message', 'question', 'condition', 'action', 'appointment', 'handoff', 'end'
  );
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
  CREATE TYPE public.chatbot_channel AS ENUM ('whatsapp', 'web', 'sms', 'telegram');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
  CREATE TYPE public.conversation_status AS ENUM ('active', 'waiting', 'handed_off', 'resolved', 'abandoned');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
  CREATE TYPE public.message_direction AS ENUM ('inbound', 'outbound');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
  CREATE TYPE public.message_status AS ENUM ('queued', 'sent', 'delivered', 'read', 'failed');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Flows (flw_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.chatbot_flows (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id     varchar(32) NOT NULL DEFAULT public.generate_public_id('flw'),
  name          text NOT NULL,
  description   text,
  language      varchar(5) NOT NULL DEFAULT 'ar',
  status        public.chatbot_flow_status NOT NULL DEFAULT 'draft',
  version       integer NOT NULL DEFAULT 1,
  is_default    boolean NOT NULL DEFAULT false,
  trigger_words text[] NOT NULL DEFAULT '{}',
  settings      jsonb NOT NULL DEFAULT '{}'::jsonb,
  published_at  timestamptz,
  created_by    uuid REFERENCES public.users (id) ON DELETE SET NULL,
  updated_by    uuid REFERENCES public.users (id) ON DELETE SET NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT chatbot_flows_public_id_key UNIQUE (public_id),
  CONSTRAINT chatbot_flows_name_check CHECK (length(btrim(name)) BETWEEN 1 AND 120),
  CONSTRAINT chatbot_flows_language_check CHECK (language IN ('ar', 'en')),
  CONSTRAINT chatbot_flows_version_check CHECK (version > 0),
  CONSTRAINT chatbot_flows_published_check CHECK (status <> 'published' OR published_at IS NOT NULL)
);

COMMENT ON TABLE public.chatbot_flows IS 'Conversation flows of the chatbot; a graph of chatbot_nodes and chatbot_edges';
COMMENT ON COLUMN public.chatbot_flows.trigger_words IS 'Words that start this flow, for example {موعد,حجز,appointment}';

-- ---------------------------------------------------------------------------------------------------------------------
-- Nodes (nod_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.chatbot_nodes (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id   varchar(32) NOT NULL DEFAULT public.generate_public_id('nod'),
  flow_id     uuid NOT NULL REFERENCES public.chatbot_flows (id) ON DELETE CASCADE,
  node_type   public.chatbot_node_type NOT NULL,
  label       text NOT NULL,
  content     jsonb NOT NULL DEFAULT '{}'::jsonb,
  position_x  double precision NOT NULL DEFAULT 0,
  position_y  double precision NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT chatbot_nodes_public_id_key UNIQUE (public_id),
  -- Lets an edge prove, by a foreign key, that both its ends are in its own flow.
  CONSTRAINT chatbot_nodes_flow_id_id_key UNIQUE (flow_id, id)
);

COMMENT ON TABLE public.chatbot_nodes IS 'Steps of a flow';
COMMENT ON COLUMN public.chatbot_nodes.content IS 'Text, buttons and parameters; the shape depends on node_type';

-- ---------------------------------------------------------------------------------------------------------------------
-- Edges (edg_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.chatbot_edges (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id       varchar(32) NOT NULL DEFAULT public.generate_public_id('edg'),
  flow_id         uuid NOT NULL REFERENCES public.chatbot_flows (id) ON DELETE CASCADE,
  source_node_id  uuid NOT NULL,
  target_node_id  uuid NOT NULL,
  label           text,
  condition       jsonb,
  priority        smallint NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT chatbot_edges_public_id_key UNIQUE (public_id),
  CONSTRAINT chatbot_edges_source_fkey FOREIGN KEY (flow_id, source_node_id)
    REFERENCES public.chatbot_nodes (flow_id, id) ON DELETE CASCADE,
  CONSTRAINT chatbot_edges_target_fkey FOREIGN KEY (flow_id, target_node_id)
    REFERENCES public.chatbot_nodes (flow_id, id) ON DELETE CASCADE,
  CONSTRAINT chatbot_edges_no_loop_check CHECK (source_node_id <> target_node_id)
);

COMMENT ON TABLE public.chatbot_edges IS 'Connections between the nodes of one flow';
COMMENT ON COLUMN public.chatbot_edges.condition IS 'When this edge is taken; null is always. Lower priority is tried first';

-- ---------------------------------------------------------------------------------------------------------------------
-- Templates
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.chatbot_templates (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name             text NOT NULL,
  language         varchar(5) NOT NULL DEFAULT 'ar',
  category         varchar(20) NOT NULL DEFAULT 'utility',
  body             text NOT NULL,
  variables        text[] NOT NULL DEFAULT '{}',
  provider_id      text,
  approval_status  varchar(20) NOT NULL DEFAULT 'pending',
  rejection_reason text,
  is_active        boolean NOT NULL DEFAULT true,
  created_by       uuid REFERENCES public.users (id) ON DELETE SET NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT chatbot_templates_name_language_key UNIQUE (name, language),
  CONSTRAINT chatbot_templates_name_check CHECK (name ~ '^[a-z0-9_]{1,512}$'),
  CONSTRAINT chatbot_templates_category_check CHECK (category IN ('utility', 'marketing', 'authentication')),
  CONSTRAINT chatbot_templates_approval_check CHECK (approval_status IN ('pending', 'approved', 'rejected', 'paused'))
);

COMMENT ON TABLE public.chatbot_templates IS 'Message templates as registered with the WhatsApp Business API';
COMMENT ON COLUMN public.chatbot_templates.body IS 'With numbered variables: مرحبًا $1، موعدك يوم $2';

-- ---------------------------------------------------------------------------------------------------------------------
-- Integrations
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.chatbot_integrations (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  channel        public.chatbot_channel NOT NULL,
  name           text NOT NULL,
  -- Names of secrets in the vault, never the secrets themselves.
  credentials    jsonb NOT NULL DEFAULT '{}'::jsonb,
  webhook_url    text,
  is_active      boolean NOT NULL DEFAULT false,
  last_synced_at timestamptz,
  last_error     text,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT chatbot_integrations_channel_name_key UNIQUE (channel, name),
  CONSTRAINT chatbot_integrations_webhook_check CHECK (webhook_url IS NULL OR webhook_url LIKE 'https://%')
);

COMMENT ON TABLE public.chatbot_integrations IS 'Channels through which the chatbot talks';

-- ---------------------------------------------------------------------------------------------------------------------
-- Conversations (cnv_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.chatbot_conversations (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id        varchar(32) NOT NULL DEFAULT public.generate_public_id('cnv'),
  integration_id   uuid REFERENCES public.chatbot_integrations (id) ON DELETE SET NULL,
  flow_id          uuid REFERENCES public.chatbot_flows (id) ON DELETE SET NULL,
  current_node_id  uuid REFERENCES public.chatbot_nodes (id) ON DELETE SET NULL,
  patient_id       uuid REFERENCES public.patients (id) ON DELETE SET NULL,
  assigned_to      uuid REFERENCES public.users (id) ON DELETE SET NULL,
  channel          public.chatbot_channel NOT NULL DEFAULT 'whatsapp',
  contact_phone    text,
  contact_name     text,
  status           public.conversation_status NOT NULL DEFAULT 'active',
  context          jsonb NOT NULL DEFAULT '{}'::jsonb,
  started_at       timestamptz NOT NULL DEFAULT now(),
  last_message_at  timestamptz,
  closed_at        timestamptz,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT chatbot_conversations_public_id_key UNIQUE (public_id),
  CONSTRAINT chatbot_conversations_contact_check CHECK (patient_id IS NOT NULL OR contact_phone IS NOT NULL OR channel = 'web'),
  CONSTRAINT chatbot_conversations_closed_check CHECK (closed_at IS NULL OR closed_at >= started_at)
);

COMMENT ON TABLE public.chatbot_conversations IS 'One exchange with one person, from the first message to its resolution';
COMMENT ON COLUMN public.chatbot_conversations.context IS 'Answers gathered so far, by the variable names of the flow';

-- ---------------------------------------------------------------------------------------------------------------------
-- Messages (msg_)
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS public.chatbot_messages (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  public_id           varchar(32) NOT NULL DEFAULT public.generate_public_id('msg'),
  conversation_id     uuid NOT NULL REFERENCES public.chatbot_conversations (id) ON DELETE CASCADE,
  node_id             uuid REFERENCES public.chatbot_nodes (id) ON DELETE SET NULL,
  template_id         uuid REFERENCES public.chatbot_templates (id) ON DELETE SET NULL,
  direction           public.message_direction NOT NULL,
  status              public.message_status NOT NULL DEFAULT 'queued',
  body                text,
  payload             jsonb NOT NULL DEFAULT '{}'::jsonb,
  provider_message_id text,
  error               text,
  sent_by             uuid REFERENCES public.users (id) ON DELETE SET NULL,
  sent_at             timestamptz,
  delivered_at        timestamptz,
  read_at             timestamptz,
  created_at          timestamptz NOT NULL DEFAULT now(),

  CONSTRAINT chatbot_messages_public_id_key UNIQUE (public_id),
  CONSTRAINT chatbot_messages_provider_message_id_key UNIQUE (provider_message_id),
  CONSTRAINT chatbot_messages_content_check CHECK (body IS NOT NULL OR payload <> '{}'::jsonb)
);

COMMENT ON TABLE public.chatbot_messages IS 'Messages of a conversation, in both directions; never changed apart from their delivery state';

-- ---------------------------------------------------------------------------------------------------------------------
-- updated_at
-- ---------------------------------------------------------------------------------------------------------------------
DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY[
    'chatbot_flows', 'chatbot_nodes', 'chatbot_edges', 'chatbot_templates', 'chatbot_integrations', 'chatbot_conversations'
  ]
  LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON public.%I', 'trg_' || target || '_updated_at', target);
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION public.set_updated_at()',
      'trg_' || target || '_updated_at', target
    );
  END LOOP;
END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- The list of conversations is sorted by the last message
-- ---------------------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION public.touch_conversation()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = ''
AS $$
BEGIN
  UPDATE public.chatbot_conversations
  SET last_message_at = greatest(last_message_at, NEW.created_at)
  WHERE id = NEW.conversation_id;
  RETURN NULL;
END;
$$;

DROP TRIGGER IF EXISTS trg_chatbot_messages_touch_conversation ON public.chatbot_messages;
CREATE TRIGGER trg_chatbot_messages_touch_conversation
  AFTER INSERT ON public.chatbot_messages
  FOR EACH ROW EXECUTE FUNCTION public.touch_conversation();
